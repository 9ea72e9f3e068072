package io.termatlas.app.misses;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each query without a hit was asked in one glossary.
///
/// @param counts   by query
/// @param notTaken how often there was no room for another query
public record Misses(SortedMap<String, Long> counts, long notTaken) {
    /// The most queries that are kept; those that are there already go on counting.
    public static final int MOST = 10_000;

    public static final Misses NONE = new Misses(Collections.emptySortedMap(), 0);

    public Misses {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    boolean isEmpty() {
        return counts.isEmpty() && notTaken == 0;
    }

    /// Both together, as far as there is room.
    Misses plus(Misses later) {
        SortedMap<String, Long> sums = new TreeMap<>(counts);
        long left = notTaken + later.notTaken;
        for (Entry<String, Long> miss : later.counts.entrySet()) {
            if (sums.size() < MOST || sums.containsKey(miss.getKey())) {
                sums.merge(miss.getKey(), miss.getValue(), Long::sum);
            } else {
                left += miss.getValue();
            }
        }
        return new Misses(sums, left);
    }

    /// Equally frequent ones by their text.
    public List<Entry<String, Long>> mostFrequent(int limit) {
        Comparator<Entry<String, Long>> order = comparing(Entry::getValue, Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(order.thenComparing(Entry::getKey))
                .limit(limit)
                .toList();
    }
}
