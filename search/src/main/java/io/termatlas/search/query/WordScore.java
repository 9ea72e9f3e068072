package io.termatlas.search.query;

import io.termatlas.search.entry.Prominence;

/// What a word scores in an entry: a part of its boost for standing there, the rest times how prominently it does.
/// The bound is what lets names outrank everything else. In single precision, so that engines agree to the last bit.
///
/// @param present for standing there at all
/// @param step    for each step of prominence
public record WordScore(float present, float step) {
    private static final float PRESENT = 0.1f;

    /// @param boost what the word scores at most
    public static WordScore of(float boost) {
        return new WordScore(boost * PRESENT, boost * (1 - PRESENT) / Prominence.MOST);
    }

    /// @param prominence from 1 to [Prominence#MOST]
    public float at(float prominence) {
        return present + step * prominence;
    }
}
