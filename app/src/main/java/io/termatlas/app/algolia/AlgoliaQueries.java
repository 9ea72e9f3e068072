package io.termatlas.app.algolia;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.SearchBody;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.HitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Answers bodies that clients post, each with a value that becomes JSON. For any number of threads.
public final class AlgoliaQueries {
    private static final int MOST_REQUESTS = 50;
    private static final int MOST_HITS = 1_000;
    private static final String BODY = "the body";

    private final Answers answers;
    private final Clock clock;
    private final List<String> ignoredFacets;

    /// Runs a search and may measure it.
    @FunctionalInterface
    public interface Clock {
        SearchBody time(Supplier<SearchBody> search);
    }

    /// @param ignoredFacets conditions on these are left out
    public AlgoliaQueries(Answers answers, Clock clock, List<String> ignoredFacets) {
        this.answers = answers;
        this.clock = clock;
        this.ignoredFacets = List.copyOf(ignoredFacets);
    }

    /// The answers to a batch, in the order of its requests.
    public record Results(List<Object> results) {}

    /// Each request names its glossary, so that one batch may ask several.
    ///
    /// @param isAbandoned whether nobody waits for the answers any more; asked before each request
    /// @throws InterruptedFault when that is so
    public Results queries(byte[] body, BooleanSupplier isAbandoned) {
        JsonNode requests = AlgoliaJson.read(body, BODY).get("requests");
        if (requests == null || !requests.isArray()) {
            throw new UsageFault("The body is an object such as"
                    + " {\"requests\": [{\"indexName\": \"default\", \"query\": \"nvlink\"}]}.");
        }
        if (requests.size() > MOST_REQUESTS) {
            throw new UsageFault(
                    "There are " + requests.size() + " requests in the body: send at most " + MOST_REQUESTS + ".");
        }
        List<AlgoliaParameters> all = new ArrayList<>();
        requests.forEach(request -> all.add(AlgoliaParameters.of(request)));
        requireFewHits(all);
        return new Results(
                all.stream().map(request -> result(request, isAbandoned)).toList());
    }

    private static void requireFewHits(List<AlgoliaParameters> requests) {
        int hits = requests.stream().map(Window::of).mapToInt(Window::searched).sum();
        if (hits > MOST_HITS) {
            throw new UsageFault("The requests in the body ask for " + hits + " hits together: ask for at most "
                    + MOST_HITS + " at once, by a lower 'hitsPerPage' or 'length', an 'offset' that is a multiple"
                    + " of that, or fewer requests.");
        }
    }

    private Object result(AlgoliaParameters parameters, BooleanSupplier isAbandoned) {
        if (isAbandoned.getAsBoolean()) {
            throw new InterruptedFault("The client has gone.");
        }
        return result(parameters);
    }

    private Object result(AlgoliaParameters parameters) {
        String glossary = parameters.text("indexName", "");
        if (glossary.isEmpty()) {
            throw new UsageFault("'indexName' is missing in a request: it takes the id of a glossary.");
        }
        return switch (parameters.text("type", "default")) {
            case "default" -> hits(AlgoliaRequest.of(glossary, parameters, facets(glossary)));
            case "facet" -> values(FacetRequest.of(glossary, parameters, facets(glossary)));
            default -> throw new UsageFault("A request is of type default or facet.");
        };
    }

    /// @param glossary the one that the path names
    public Object query(String glossary, byte[] body) {
        return hits(AlgoliaRequest.of(glossary, AlgoliaParameters.of(object(body)), facets(glossary)));
    }

    public Object facet(String glossary, String facet, byte[] body) {
        return values(FacetRequest.of(glossary, facet, AlgoliaParameters.of(object(body)), facets(glossary)));
    }

    private WidgetFacets facets(String glossary) {
        return new WidgetFacets(
                () -> answers.language(glossary), id -> ObjectId.filter(id, answers, glossary), ignoredFacets);
    }

    /// A body may be empty, because some clients send none for a query without parameters.
    private static JsonNode object(byte[] body) {
        return AlgoliaJson.read(body.length == 0 ? new byte[] {'{', '}'} : body, BODY);
    }

    private Object hits(AlgoliaRequest request) {
        SearchBody found = found(request);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        Map<String, FigureStats> stats = new LinkedHashMap<>();
        for (String name : request.facets()) {
            Map<String, Long> counts = counts(name, request, found);
            facets.put(name, request.shown(counts));
            if (Attributes.isFigure(name) && !counts.isEmpty()) {
                stats.put(name, FigureStats.of(counts));
            }
        }
        return AlgoliaResult.of(request, found, facets, stats);
    }

    private Object values(FacetRequest request) {
        AlgoliaRequest hits = request.hits();
        SearchBody found = found(hits, hits.search());
        return request.result(counts(request.facet(), hits, found), found.tookMillis());
    }

    private Map<String, Long> counts(String name, AlgoliaRequest request, SearchBody found) {
        return Attributes.isFigure(name)
                ? found.facets().getOrDefault(name, Collections.emptySortedMap())
                : counts(Attributes.facet(name), request, found);
    }

    /// A search counts the categories of its hits; for the kinds, one more search is made for each.
    private Map<String, Long> counts(Facet facet, AlgoliaRequest request, SearchBody found) {
        return switch (facet) {
            case CATEGORY -> found.facets().getOrDefault(facet.key(), Collections.emptySortedMap());
            case KIND -> {
                Map<String, Long> kinds = new TreeMap<>();
                for (HitKind kind : HitKind.values()) {
                    String name = kind.name().toLowerCase(Locale.ROOT);
                    kinds.put(
                            name,
                            found(request, request.counting(new Filter.Is(Facet.KIND, name)))
                                    .total());
                }
                kinds.values().removeIf(count -> count == 0);
                yield kinds;
            }
        };
    }

    /// Hits from an offset may begin in the middle of a page.
    private SearchBody found(AlgoliaRequest request) {
        SearchBody first = found(request, request.search());
        return request.hasNextPage()
                ? first.with(found(request, request.nextPage()).hits())
                : first;
    }

    private SearchBody found(AlgoliaRequest request, SearchRequest search) {
        return clock.time(() -> answers.search(request.glossary(), search));
    }
}
