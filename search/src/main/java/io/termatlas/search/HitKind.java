package io.termatlas.search;

/// What a hit is.
public enum HitKind {
    TERM
}
