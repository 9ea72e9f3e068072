package io.termatlas.search.answer;

import io.termatlas.model.Question;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.query.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a plan found.
///
/// @param plan       by which the hits were found
/// @param found      hits before any filter: what decides whether the plan found little, so that the counts of one
/// query hold together, however it is filtered
/// @param total      hits on all pages
/// @param first      the best hit of all pages; null without hits
/// @param page       the hits asked for, best first
/// @param categories hits a category, as if no category had been asked for; hits without a category are in none
/// @param figures    of each that was asked for, hits a value
public record Ranking(
        Plan plan,
        long found,
        long total,
        @Nullable Ranked first,
        List<Ranked> page,
        SortedMap<String, Long> categories,
        Map<Figure, Map<Long, Long>> figures) {
    public Ranking {
        page = List.copyOf(page);
        figures = Map.copyOf(figures);
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    /// @param question that of the term's FAQ which is the hit; null where the term is
    /// @param score    0 where the plan asks for everything
    public record Ranked(StatedTerm stated, @Nullable Question question, double score) {}
}
