package io.termatlas.search.filter;

/// Where the words of a query are looked for.
public enum Scope {
    EVERYWHERE,
    /// In names alone, whole names and prefixes.
    NAMES
}
