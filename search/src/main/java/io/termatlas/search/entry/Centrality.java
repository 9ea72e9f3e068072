package io.termatlas.search.entry;

/// How central a term is among those of its glossary: by how many others name it as related, on a scale of the
/// logarithm from 0 to [#MOST]. A function of the published terms alone.
public final class Centrality {
    public static final int MOST = 63;
    private static final double STEPS_PER_DOUBLING = 6;

    private Centrality() {}

    /// @param others how many other terms name the term as related
    public static int of(int others) {
        return (int) Math.min(MOST, Math.round(STEPS_PER_DOUBLING * Math.log1p(others) / Math.log(2)));
    }
}
