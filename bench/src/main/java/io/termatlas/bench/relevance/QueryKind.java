package io.termatlas.bench.relevance;

/// What was done to a term to make a query of it.
enum QueryKind {
    /// The name as written.
    TITLE("title"),
    /// The name in lower case, every sign a space.
    LOWER("lower"),
    /// The name with a typo or, from nine letters on, perhaps two; no other name is as near.
    TYPO("typo"),
    /// The first 60 % of the name's characters.
    PREFIX("prefix"),
    /// A space taken out of the name or put into it.
    SPLIT("split"),
    /// The four rarest words of the definition, in their order, that no other term has all of.
    MEANING("definition words"),
    /// The name within a question or a request, in one of many wordings.
    QUESTION("question"),
    /// The acronym of the name: in brackets after it, among the aliases, or where the definition begins.
    ACRONYM("acronym"),
    /// The words of the definition, half of them replaced by synonyms, at most twelve.
    OTHER_WORDS("other words"),
    /// The first 60 % of the name's characters, with a typo.
    PREFIX_TYPO("prefix with a typo"),
    /// The words of the name in another order.
    SWAPPED("swapped words"),
    /// The name before or behind a word that is no word, or one of another term's definition.
    NOISE("name and noise"),
    /// The name before or behind the term's category.
    CATEGORY("name and category"),
    /// The first letters of the name's words, from three words on.
    INITIALS("initials"),
    /// Two names, of which both are wanted.
    TWO_NAMES("two names"),
    /// The name spelt by somebody who has only heard it; no other name is as near.
    PHONETIC("phonetic"),
    /// A name that the glossary lacks, asked of a part of it.
    NO_ANSWER("no answer (hits)");

    /// So many hits are looked at when two names were typed.
    static final int MOST_HITS = 3;

    private final String title;

    QueryKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Among so many of the first hits each wanted term has to be.
    int depth() {
        return this == TWO_NAMES ? MOST_HITS : 1;
    }

    /// Whether it is known of each term by itself which queries can be made of it.
    boolean isOfOneTerm() {
        return this != TWO_NAMES && this != NO_ANSWER;
    }

    /// Part of the seed of its queries. Stays when a kind is renamed: published figures rest on those queries.
    int salt() {
        return (this == TYPO ? "SLIP" : name()).hashCode();
    }
}
