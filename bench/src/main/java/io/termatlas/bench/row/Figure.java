package io.termatlas.bench.row;

/// A number that a row measures; less is better.
///
/// @param name unique within its row: lower case, words joined by dashes
/// @param unit as it stands behind the number
/// @param what a reader learns from it, in a few words
/// @param peer what is measured beside it; empty when there is none
public record Figure(String name, String unit, String what, String peer, Limit limit) {
    public Figure {
        if (name.isBlank() || unit.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a figure has a name, a unit and a sentence");
        }
        if (limit instanceof Limit.TimesPeer && peer.isEmpty()) {
            throw new IllegalArgumentException(name + " is limited by a peer that it does not have");
        }
    }

    public boolean hasPeer() {
        return !peer.isEmpty();
    }
}
