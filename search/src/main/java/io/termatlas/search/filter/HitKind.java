package io.termatlas.search.filter;

/// What a hit is.
public enum HitKind {
    /// A term of the glossary.
    TERM,
    /// A question of a term's FAQ, with its answer.
    FAQ
}
