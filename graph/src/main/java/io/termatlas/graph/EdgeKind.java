package io.termatlas.graph;

/// Why one term leads to another. The names are those of the relationship types.
public enum EdgeKind {
    /// The site itself lists the target as related.
    RELATED_TO,
    /// A text of the source names the target.
    MENTIONS
}
