package io.termatlas.search.entry;

/// Which of a term's names is compared, and how closely.
public enum NameForm {
    /// The name, character by character.
    WRITTEN("the name is exactly"),
    /// The name, capitals aside.
    CASELESS("but for capitals, the name is"),
    /// The key of the name: capitals, accents, spaces and punctuation aside.
    NAME("but for capitals, accents, spaces and punctuation, the name is"),
    /// The key of the slug.
    SLUG("the slug is"),
    /// Another name in capitals, such as the acronym in "Graphics Processing Unit (GPU)", character by character.
    ACRONYM("an acronym is exactly"),
    /// The key of another name that the term gives itself: an alias, or what stands before or in brackets.
    ALIAS("another name is"),
    /// The key of a name in the spelling without umlauts, or in simplified Chinese.
    SPELLING("in another spelling, the name is"),
    /// The stems of the name.
    STEMS("in another number or case, the name is"),
    /// The stems of a name of several words, in the order of the alphabet.
    ORDERLESS("in another order, the words of the name are"),
    /// The first letters of the name's words.
    INITIALS("the first letters of the name are");

    private final String sentence;

    NameForm(String sentence) {
        this.sentence = sentence;
    }

    /// The first part of a sentence that ends in what was typed.
    public String sentence() {
        return sentence;
    }
}
