package io.termatlas.search.query;

/// Which of a term's names is compared, and how closely.
public enum NameForm {
    /// The name, character by character.
    WRITTEN,
    /// The name, capitals aside.
    CASELESS,
    /// The key of the name: capitals, accents, spaces and punctuation aside.
    NAME,
    /// The key of the slug.
    SLUG,
    /// The key of an alias.
    ALIAS
}
