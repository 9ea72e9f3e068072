package io.termatlas.bench.corpus;

/// WordNet's four files, in the order in which a corpus goes through them.
enum PartOfSpeech {
    NOUN('n', "data.noun"),
    VERB('v', "data.verb"),
    ADJECTIVE('a', "data.adj"),
    ADVERB('r', "data.adv");

    private final char letter;
    private final String fileName;

    PartOfSpeech(char letter, String fileName) {
        this.letter = letter;
        this.fileName = fileName;
    }

    /// The letter that slugs and pointers use.
    char letter() {
        return letter;
    }

    String fileName() {
        return fileName;
    }

    /// @param type a synset's type as the files write it: `s`, an adjective that is a satellite of another, is one too
    static PartOfSpeech of(String type) {
        return switch (type) {
            case "n" -> NOUN;
            case "v" -> VERB;
            case "a", "s" -> ADJECTIVE;
            case "r" -> ADVERB;
            default -> throw new IllegalArgumentException("'" + type + "' is no synset type");
        };
    }
}
