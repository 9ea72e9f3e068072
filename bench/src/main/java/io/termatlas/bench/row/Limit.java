package io.termatlas.bench.row;

/// What a figure is held to.
public sealed interface Limit {
    /// Nothing has been promised; the peer alone is beside it.
    record None() implements Limit {}

    /// @param most in the figure's unit
    record AtMost(double most) implements Limit {}

    /// @param factor how many times as much as the peer
    record TimesPeer(double factor) implements Limit {}
}
