package io.termatlas.search.entry;

/// A text says that the names with these two keys mean the same, each way round.
public record Meaning(String one, String other) {
    public Meaning {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            throw new IllegalArgumentException("'" + one + "' and '" + other + "' are not two names");
        }
    }
}
