package io.termatlas.app.algolia;

import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One request of a batch, checked.
///
/// @param glossary   its id
/// @param window     which of the hits
/// @param facets     the attributes whose values are to be counted, as the client calls them
/// @param parameters as they came, for a result to repeat
record AlgoliaRequest(
        String glossary,
        SearchRequest search,
        Window window,
        List<String> facets,
        int valuesPerFacet,
        FacetOrder facetOrder,
        Presentation presentation,
        AlgoliaParameters parameters) {
    private static final Set<String> NAMES = Set.of("term", "hierarchy.lvl1");
    private static final int MOST_FACET_VALUES = 1_000;
    private static final int USUAL_FACET_VALUES = 100;

    static AlgoliaRequest of(String glossary, AlgoliaParameters parameters, WidgetFacets known) {
        List<String> facets = facets(parameters, known);
        Window window = Window.of(parameters);
        return new AlgoliaRequest(
                glossary,
                new SearchRequest(
                        parameters.text("query", ""),
                        "",
                        filter(parameters, new Conditions(known)),
                        scope(parameters),
                        figures(facets),
                        window.page(),
                        window.size(),
                        false),
                window,
                facets,
                parameters.number("maxValuesPerFacet", 1, MOST_FACET_VALUES, USUAL_FACET_VALUES),
                FacetOrder.of(parameters.text("sortFacetValuesBy", "count")),
                Presentation.of(parameters),
                parameters);
    }

    /// Each one once: counting may take searches of its own.
    private static List<String> facets(AlgoliaParameters parameters, WidgetFacets known) {
        List<String> facets = parameters.list("facets").orElse(List.of());
        List<String> all = facets.contains("*")
                ? Attributes.counted()
                : facets.stream()
                        .filter(name -> !known.isWithoutValues(name))
                        .distinct()
                        .toList();
        all.forEach(Attributes::requireCounted);
        return all;
    }

    private static Set<Figure> figures(List<String> facets) {
        return facets.stream()
                .filter(Attributes::isFigure)
                .map(Attributes::figure)
                .collect(Collectors.toSet());
    }

    private static Filter filter(AlgoliaParameters parameters, Conditions conditions) {
        List<Filter> filters = new ArrayList<>();
        parameters
                .tree("facetFilters")
                .ifPresent(value -> filters.add(FilterLists.read("facetFilters", value, conditions::facet)));
        parameters
                .tree("numericFilters")
                .ifPresent(value -> filters.add(FilterLists.read("numericFilters", value, conditions::number)));
        filters.add(FilterGrammar.parse(parameters.text("filters", ""), conditions));
        filters.removeIf(Filter.NONE::equals);
        return filters.isEmpty() ? Filter.NONE : new Filter.Every(filters);
    }

    private static Scope scope(AlgoliaParameters parameters) {
        List<String> attributes =
                parameters.list("restrictSearchableAttributes").orElse(List.of());
        if (attributes.isEmpty() || attributes.contains("*")) {
            return Scope.EVERYWHERE;
        }
        if (attributes.stream().allMatch(NAMES::contains)) {
            return Scope.NAMES;
        }
        throw new UsageFault("'restrictSearchableAttributes' can be term alone, or left out to search everywhere.");
    }

    /// Whether the window reaches into the next page.
    boolean hasNextPage() {
        return window.skipped() > 0;
    }

    SearchRequest nextPage() {
        return new SearchRequest(
                search.text(),
                search.category(),
                search.filter(),
                search.scope(),
                Set.of(),
                search.page() + 1,
                search.size(),
                false);
    }

    /// The same for fewer hits: their number alone.
    SearchRequest counting(Filter narrower) {
        return new SearchRequest(
                search.text(),
                search.category(),
                new Filter.Every(List.of(search.filter(), narrower)),
                search.scope(),
                Set.of(),
                0,
                1,
                false);
    }

    /// As many values of a facet as were asked for, in the order that was asked for.
    Map<String, Long> shown(Map<String, Long> counts) {
        return facetOrder.first(valuesPerFacet, counts);
    }
}
