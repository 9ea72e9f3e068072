package io.termatlas.app.algolia;

import java.util.Map;

/// The statistics of a number over all hits, from which clients make a range to choose from.
record FigureStats(long min, long max, double avg, long sum) {

    /// @param counts hits a value, of one value at least
    static FigureStats of(Map<String, Long> counts) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        long sum = 0;
        long hits = 0;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            long value = Long.parseLong(count.getKey());
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value * count.getValue();
            hits += count.getValue();
        }
        return new FigureStats(min, max, (double) sum / hits, sum);
    }
}
