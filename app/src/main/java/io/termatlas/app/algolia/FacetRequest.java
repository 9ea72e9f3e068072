package io.termatlas.app.algolia;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.SearchIterator;
import com.ibm.icu.text.StringSearch;
import com.ibm.icu.util.ULocale;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.highlight.MarkedText;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks for the values of a facet that hold a text, among the hits of a query.
///
/// @param typed     the part of a value that the user has typed; empty for all values
record FacetRequest(Facet facet, String typed, int size, AlgoliaRequest hits) {
    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final RuleBasedCollator LETTERS = letters();

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
            marked(value).ifPresent(marked -> values.add(new FacetHit(value, tags.around(marked), count)));
        });
        return new FacetResult(values.stream().limit(size).toList(), true, tookMillis);
    }

    /// Where the typed text stands, whatever its case and accents. Empty when nowhere.
    private Optional<MarkedText> marked(String value) {
        if (typed.isEmpty()) {
            return Optional.of(MarkedText.plain(value));
        }
        StringSearch search = new StringSearch(typed, new StringCharacterIterator(value), LETTERS, null);
        int at = search.first();
        return at == SearchIterator.DONE
                ? Optional.empty()
                : Optional.of(marked(value, at, at + search.getMatchLength()));
    }

    private static MarkedText marked(String value, int at, int end) {
        return new MarkedText.Builder()
                .text(value.substring(0, at))
                .marked(value.substring(at, end))
                .text(value.substring(end))
                .build();
    }

    /// Compares letters, without case and accents.
    private static RuleBasedCollator letters() {
        RuleBasedCollator letters = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        letters.setStrength(Collator.PRIMARY);
        return (RuleBasedCollator) letters.freeze();
    }
}
