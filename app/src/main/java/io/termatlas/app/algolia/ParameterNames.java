package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The parameters of a request: those that are followed, those that clients send and that have no effect here,
/// and those that are refused with a reason. Together they are all of `SearchParams` of Algolia's client of
/// version 5.
final class ParameterNames {
    static final Set<String> FOLLOWED = Set.of(
            "indexName",
            "query",
            "page",
            "hitsPerPage",
            "offset",
            "length",
            "facets",
            "facetFilters",
            "numericFilters",
            "filters",
            "maxValuesPerFacet",
            "sortFacetValuesBy",
            "attributesToRetrieve",
            "attributesToHighlight",
            "attributesToSnippet",
            "snippetEllipsisText",
            "highlightPreTag",
            "highlightPostTag",
            "type",
            "facet",
            "facetName",
            "facetQuery",
            "maxFacetHits",
            "restrictSearchableAttributes",
            "params");

    /// Parameters of Algolia's own ranking, analytics, personalisation and rules, which this product does not
    /// have.
    static final Set<String> WITHOUT_EFFECT = Set.of(
            "advancedSyntax",
            "advancedSyntaxFeatures",
            "allowTyposOnNumericTokens",
            "alternativesAsExact",
            "analytics",
            "analyticsTags",
            "attributeCriteriaComputedBy",
            "attributeCriteriaComputedByMinProximity",
            "clickAnalytics",
            "decompoundQuery",
            "disableExactOnAttributes",
            "disableTypoToleranceOnAttributes",
            "distinct",
            "enableABTest",
            "enablePersonalization",
            "enableReRanking",
            "enableRules",
            "exactOnSingleWordQuery",
            "explain",
            "extensions",
            "facetingAfterDistinct",
            "getRankingInfo",
            "ignorePlurals",
            "indexLanguages",
            "minProximity",
            "minWordSizefor1Typo",
            "minWordSizefor2Typos",
            "mode",
            "naturalLanguages",
            "optionalFilters",
            "optionalWords",
            "percentileComputation",
            "personalizationImpact",
            "queryLanguages",
            "queryType",
            "ranking",
            "relevancyStrictness",
            "removeStopWords",
            "removeWordsIfNoResults",
            "renderingContent",
            "replaceSynonymsInHighlight",
            "reRankingApplyFilter",
            "responseFields",
            "restrictHighlightAndSnippetArrays",
            "ruleContexts",
            "semanticSearch",
            "sumOrFiltersScores",
            "synonyms",
            "tagFilters",
            "typoTolerance",
            "userToken");

    private static final String NO_PLACE = "terms have no place on a map";

    /// What cannot be answered as it is meant, with the reason.
    static final SortedMap<String, String> REFUSED = new TreeMap<>(Map.of(
            "aroundLatLng", NO_PLACE,
            "aroundLatLngViaIP", NO_PLACE,
            "aroundPrecision", NO_PLACE,
            "aroundRadius", NO_PLACE,
            "insideBoundingBox", NO_PLACE,
            "insidePolygon", NO_PLACE,
            "minimumAroundRadius", NO_PLACE,
            "similarQuery", "nothing is found by a whole text: send its words as query"));

    private ParameterNames() {}

    static void require(Collection<String> names) {
        for (String name : names) {
            if (REFUSED.containsKey(name)) {
                throw new UsageFault(
                        "'" + name + "' is not possible here, because " + REFUSED.get(name) + ": leave it out.");
            }
            if (!FOLLOWED.contains(name) && !WITHOUT_EFFECT.contains(name)) {
                throw new UsageFault("There is no parameter '" + Texts.quotable(name) + "' here: this call takes "
                        + String.join(", ", new TreeSet<>(FOLLOWED)) + ".");
            }
        }
    }
}
