package io.termatlas.bench.report;

import java.util.List;

/// The middle and the ends of what several rounds gave. Of an even number of rounds the upper middle.
public record Spread(double median, double least, double most) {
    public Spread {
        if (!(least <= median && median <= most)) {
            throw new IllegalArgumentException(
                    "a median lies between the ends: " + least + ", " + median + ", " + most);
        }
    }

    /// @param rounds at least one
    public static Spread of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }

    /// Whether a value of one could be a value of the other.
    public boolean overlaps(Spread other) {
        return least <= other.most && other.least <= most;
    }
}
