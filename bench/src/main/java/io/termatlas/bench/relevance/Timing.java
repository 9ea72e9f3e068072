package io.termatlas.bench.relevance;

import java.util.List;
import java.util.stream.LongStream;

/// Percentiles of durations.
final class Timing {
    private final long[] nanos;

    Timing(LongStream nanos) {
        this.nanos = nanos.sorted().toArray();
    }

    /// The median and the 99th percentile in milliseconds.
    List<Double> medianAndTail() {
        return List.of(millis(0.5), millis(0.99));
    }

    double millis(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
    }
}
