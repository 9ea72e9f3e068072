package io.termatlas.bench.corpus;

import java.nio.file.Path;

/// A dictionary of thirteen concepts in WordNet's format.
final class TinyWordNet {
    static final Path FOLDER = Path.of("src/test/resources/wordnet");
    static final int CONCEPTS = 13;

    private TinyWordNet() {}

    static WordNet open() {
        return WordNet.open(FOLDER);
    }

    static Corpus corpus(int count) {
        return new Corpus(open(), Headwords.of(open()), count, false, null);
    }

    /// The concept whose first word that is, the first of them.
    static Synset synset(String headword) {
        try (var synsets = open().synsets()) {
            return synsets.filter(synset -> synset.headword().equals(headword))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
