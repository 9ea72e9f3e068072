package io.termatlas.app.algolia;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.termatlas.app.answer.SearchBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The result of one request, as the clients read it.
///
/// @param offset of the first hit; left out, as `length`, where a page was asked for
/// @param guess whether the hits are only what may have been meant; ours, left out when not
record AlgoliaResult(
        List<Map<String, Object>> hits,
        long nbHits,
        int page,
        long nbPages,
        int hitsPerPage,
        @JsonInclude(Include.NON_NULL) @Nullable Integer offset,
        @JsonInclude(Include.NON_NULL) @Nullable Integer length,
        Map<String, Map<String, Long>> facets,
        @JsonProperty("facets_stats") Map<String, FigureStats> facetsStats,
        boolean exhaustiveNbHits,
        boolean exhaustiveFacetsCount,
        Exhaustive exhaustive,
        String query,
        String params,
        String index,
        long processingTimeMS,
        @JsonInclude(Include.NON_DEFAULT) boolean guess) {

    /// Every count is of all hits, never an estimate.
    record Exhaustive(boolean nbHits, boolean facetsCount) {}

    /// @param facets the counts of those that were asked for, by their names
    /// @param stats  of those that are numbers; without any that no hit has
    static AlgoliaResult of(
            AlgoliaRequest request,
            SearchBody found,
            Map<String, Map<String, Long>> facets,
            Map<String, FigureStats> stats) {
        int size = request.window().length();
        return new AlgoliaResult(
                found.hits().stream()
                        .skip(request.window().skipped())
                        .limit(size)
                        .map(hit -> HitRecord.of(hit, request.glossary()).shown(request.presentation()))
                        .toList(),
                found.total(),
                request.search().page(),
                size == 0 ? 0 : Math.ceilDiv(found.total(), size),
                size,
                request.window().isOffset() ? request.window().offset() : null,
                request.window().isOffset() ? size : null,
                facets,
                stats,
                true,
                true,
                new Exhaustive(true, true),
                request.search().text(),
                request.parameters().encoded(),
                request.glossary(),
                found.tookMillis(),
                found.guess());
    }
}
