package io.termatlas.bench.corpus;

import io.termatlas.model.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The glossary that the corpus publishes, as terms in memory, with the words that mean the same.
///
/// @param terms    in the order of the dictionary
/// @param synonyms of each term in the same order: all words of its concept, the headword first
public record WordNetGlossary(List<Term> terms, List<List<String>> synonyms) {
    public WordNetGlossary {
        terms = List.copyOf(terms);
        synonyms = List.copyOf(synonyms);
    }

    /// @param folder where `data.noun` and its like are
    /// @throws io.termatlas.model.fault.UsageFault when there is no dictionary
    public static WordNetGlossary read(Path folder) {
        WordNet dictionary = WordNet.open(folder);
        TermComposer composer = new TermComposer(Headwords.of(dictionary));
        List<Term> terms = new ArrayList<>();
        List<List<String>> synonyms = new ArrayList<>();
        try (Stream<Synset> synsets = dictionary.synsets()) {
            synsets.forEach(synset -> {
                terms.add(composer.compose(synset));
                synonyms.add(synset.words());
            });
        }
        return new WordNetGlossary(terms, synonyms);
    }
}
