package io.termatlas.app.algolia;

import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.highlight.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Asks for the values of a facet that hold a text, among the hits of a query.
///
/// @param typed     the part of a value that the user has typed; empty for all values
record FacetRequest(Facet facet, String typed, int size, AlgoliaRequest hits) {
    private static final int MOST = 100;
    private static final int USUAL = 10;

    static FacetRequest of(String glossary, String facet, AlgoliaParameters parameters, WidgetFacets known) {
        return new FacetRequest(
                Attributes.facet(facet),
                parameters.text("facetQuery", "").strip(),
                parameters.number("maxFacetHits", 1, MOST, USUAL),
                AlgoliaRequest.of(glossary, parameters, known));
    }

    static FacetRequest of(String glossary, AlgoliaParameters parameters, WidgetFacets known) {
        String facet = parameters.text("facet", parameters.text("facetName", ""));
        if (facet.isEmpty()) {
            throw new UsageFault("The parameter 'facet' is missing: it takes the name of one, such as category.");
        }
        return of(glossary, facet, parameters, known);
    }

    /// @param facetHits the most frequent ones first
    record FacetResult(List<FacetHit> facetHits, boolean exhaustiveFacetsCount, long processingTimeMS) {}

    record FacetHit(String value, String highlighted, long count) {}

    /// @param counts of all values among the hits
    FacetResult result(Map<String, Long> counts, long tookMillis) {
        Tags tags = hits.presentation().tags();
        List<FacetHit> values = new ArrayList<>();
        FacetOrder.COUNT.first(Integer.MAX_VALUE, counts).forEach((value, count) -> {
            int at = placeIn(value);
            if (at >= 0) {
                values.add(new FacetHit(value, tags.around(marked(value, at)), count));
            }
        });
        return new FacetResult(values.stream().limit(size).toList(), true, tookMillis);
    }

    /// Letter by letter, because a text in lower case may be longer than the text; -1 when it is not there.
    private int placeIn(String value) {
        return IntStream.rangeClosed(0, value.length() - typed.length())
                .filter(at -> value.regionMatches(true, at, typed, 0, typed.length()))
                .findFirst()
                .orElse(-1);
    }

    private MarkedText marked(String value, int at) {
        int end = at + typed.length();
        return new MarkedText.Builder()
                .text(value.substring(0, at))
                .marked(value.substring(at, end))
                .text(value.substring(end))
                .build();
    }
}
