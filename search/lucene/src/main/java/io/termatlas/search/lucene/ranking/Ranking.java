package io.termatlas.search.lucene.ranking;

import io.termatlas.search.filter.Figure;
import io.termatlas.search.query.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The outcome of a query.
///
/// @param plan       by which the hits were found
/// @param total      hits on all pages
/// @param page       the hits asked for, best first
/// @param categories hits a category, as if no category had been asked for; hits without a category are in none
/// @param figures    of each that was asked for, hits a value
public record Ranking(
        Plan plan,
        long total,
        List<Ranked> page,
        SortedMap<String, Long> categories,
        Map<Figure, Map<Long, Long>> figures) {
    public Ranking {
        page = List.copyOf(page);
        figures = Map.copyOf(figures);
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    /// @param document its number in the searcher
    public record Ranked(int document, double score) {}
}
