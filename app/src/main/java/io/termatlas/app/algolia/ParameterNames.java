package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// The parameters of a request: those that are followed, and those that clients send and that have no effect
/// here.
final class ParameterNames {
    static final Set<String> FOLLOWED = Set.of(
            "indexName",
            "query",
            "page",
            "hitsPerPage",
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
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "advancedSyntax",
            "advancedSyntaxFeatures",
            "allowTyposOnNumericTokens",
            "alternativesAsExact",
            "analytics",
            "analyticsTags",
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
            "facetingAfterDistinct",
            "getRankingInfo",
            "ignorePlurals",
            "indexLanguages",
            "minProximity",
            "minWordSizefor1Typo",
            "minWordSizefor2Typos",
            "naturalLanguages",
            "optionalFilters",
            "optionalWords",
            "percentileComputation",
            "personalizationImpact",
            "queryLanguages",
            "queryType",
            "relevancyStrictness",
            "removeStopWords",
            "removeWordsIfNoResults",
            "replaceSynonymsInHighlight",
            "responseFields",
            "restrictHighlightAndSnippetArrays",
            "ruleContexts",
            "sumOrFiltersScores",
            "synonyms",
            "tagFilters",
            "typoTolerance",
            "userToken");

    private ParameterNames() {}

    static void require(Collection<String> names) {
        for (String name : names) {
            if (!FOLLOWED.contains(name) && !WITHOUT_EFFECT.contains(name)) {
                throw new UsageFault("There is no parameter '" + Texts.quotable(name) + "' here: this call takes "
                        + String.join(", ", new TreeSet<>(FOLLOWED)) + ".");
            }
        }
    }
}
