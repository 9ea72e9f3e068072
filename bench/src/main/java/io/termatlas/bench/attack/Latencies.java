package io.termatlas.bench.attack;

import org.HdrHistogram.Histogram;

/// How clients were answered. For any number of threads.
final class Latencies {
    private static final double NANOS_A_MILLI = 1e6;
    private static final int DIGITS = 3;

    private final Histogram good = new Histogram(DIGITS);
    private int refused;
    private int failed;

    /// Counts one answer; the time counts only where it is 200.
    synchronized void answered(int status, long nanos) {
        switch (status) {
            case 200 -> good.recordValue(nanos);
            case 503 -> refused++;
            default -> failed++;
        }
    }

    /// Counts a request without an answer.
    synchronized void failed() {
        failed++;
    }

    /// @return those of now
    synchronized Summary summary() {
        return new Summary(
                good.getTotalCount(),
                refused,
                failed,
                good.getValueAtPercentile(50) / NANOS_A_MILLI,
                good.getValueAtPercentile(99) / NANOS_A_MILLI,
                good.getMaxValue() / NANOS_A_MILLI);
    }

    /// @param good    answers 200, whose times the others are; 0 where there was none
    /// @param refused answers 503
    /// @param failed  other answers, and requests without one
    record Summary(long good, int refused, int failed, double p50Millis, double p99Millis, double worstMillis) {}
}
