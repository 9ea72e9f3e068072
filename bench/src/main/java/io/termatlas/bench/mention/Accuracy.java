package io.termatlas.bench.mention;

import java.util.Set;

/// How well what was found agrees with the truth.
record Accuracy(double precision, double recall) {

    static Accuracy of(Set<Link> found, Set<Link> truth) {
        long right = found.stream().filter(truth::contains).count();
        return new Accuracy(share(right, found.size()), share(right, truth.size()));
    }

    /// The harmonic mean of both; 0 where one of them is.
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
