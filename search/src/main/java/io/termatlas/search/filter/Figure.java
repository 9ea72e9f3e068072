package io.termatlas.search.filter;

/// A number that a term has, to filter by.
public enum Figure {
    /// How central the term is among those of its glossary, from 0 to 63.
    RANK,
    /// How many other terms it names as related.
    RELATED_COUNT,
    /// How many questions its FAQ holds.
    QUESTION_COUNT
}
