package io.termatlas.app.answer;

import static java.util.stream.Collectors.toMap;

import io.termatlas.app.answer.HealthBody.Check;
import io.termatlas.app.answer.HealthBody.State;
import io.termatlas.app.answer.StatusBody.GlossaryBody;
import io.termatlas.app.answer.StatusBody.GraphState;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.journal.LastRun;
import io.termatlas.app.journal.LastRuns;
import io.termatlas.app.settings.Spelling;
import io.termatlas.graph.EdgeKind;
import io.termatlas.graph.GraphCounts;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Question;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers to all questions that read. Where a method takes a glossary, null means that the caller named
/// none.
///
/// For any number of threads; every method may block on the disk or on the graph.
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Duration COUNTING = Duration.ofSeconds(3);
    /// For what is told beside, if the graph is there.
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final Glossaries glossaries;
    private final GraphAccess graph;
    private final GraphProbe<Boolean> reachable;
    private final GraphProbe<Boolean> reachableAtOnce;
    private final GraphProbe<List<GraphCounts>> counts;
    private final String version;
    private final BiConsumer<GlossaryId, SearchResult> witness;

    public Answers(Glossaries glossaries, GraphAccess graph, String version) {
        this(glossaries, graph, version, (glossary, result) -> {});
    }

    /// @param witness gets the result of every search, on the thread of the search
    public Answers(
            Glossaries glossaries, GraphAccess graph, String version, BiConsumer<GlossaryId, SearchResult> witness) {
        this.glossaries = glossaries;
        this.graph = graph;
        this.reachable = new GraphProbe<>(graph, GraphStore::isReachable, SIGN_OF_LIFE);
        this.reachableAtOnce = new GraphProbe<>(graph, GraphStore::isReachable, AT_ONCE);
        this.counts = new GraphProbe<>(graph, GraphStore::glossaries, COUNTING);
        this.version = version;
        this.witness = witness;
    }

    public SearchBody search(@Nullable String glossary, SearchRequest request) {
        GlossaryId chosen = glossaries.choose(glossary);
        SearchResult result = glossaries.index(chosen).search(request);
        witness.accept(chosen, result);
        return SearchBody.of(result);
    }

    /// The same while an input method composes the text: nobody is told of the result.
    public SearchBody searchWhileComposing(@Nullable String glossary, SearchRequest request) {
        return SearchBody.of(index(glossary).search(request));
    }

    /// The language tag of a glossary.
    public String language(@Nullable String glossary) {
        return index(glossary).ledger().glossary().language();
    }

    /// The questions of a term's FAQ, in its order; none when the term is not published.
    public List<String> questions(@Nullable String glossary, Slug slug) {
        return index(glossary).find(slug).map(stated -> stated.term().faq()).orElse(List.of()).stream()
                .map(Question::text)
                .toList();
    }

    public SuggestBody suggest(@Nullable String glossary, String text, int size) {
        return SuggestBody.of(text, index(glossary).suggest(text, size));
    }

    /// @throws UnknownFault when the term is not published
    public TermBody term(@Nullable String glossary, Slug slug) {
        SearchIndex index = index(glossary);
        return index.find(slug)
                .map(stated -> TermBody.of(
                        stated,
                        index,
                        community(index.ledger().glossary().id(), slug).orElse(null)))
                .orElseThrow(() -> unknown(slug, index.ledger().glossary().id()));
    }

    /// Empty as well where the graph does not answer at once.
    private Optional<String> community(GlossaryId glossary, Slug slug) {
        if (!reachableAtOnce.answer().orElse(false)) {
            return Optional.empty();
        }
        try {
            return graph.graph().flatMap(store -> store.community(new Key(glossary, slug)));
        } catch (StoreFault e) {
            LOG.debug("The graph went away while it was asked.", e);
            return Optional.empty();
        }
    }

    /// @throws UnknownFault when the graph has no such term, published or missing
    public GraphBody neighbours(
            @Nullable String glossary, Slug slug, int depth, int limit, Set<EdgeKind> kinds, Set<Relation> relations) {
        GraphStore store = graph();
        return GraphBody.of(store.neighbours(new Key(choose(glossary, store), slug), depth, limit, kinds, relations));
    }

    /// The shortest path; no nodes and no edges when there is none.
    public GraphBody path(@Nullable String glossary, Slug from, Slug to) {
        GraphStore store = graph();
        GlossaryId chosen = choose(glossary, store);
        return store.path(new Key(chosen, from), new Key(chosen, to))
                .map(GraphBody::of)
                .orElse(GraphBody.EMPTY);
    }

    /// Answers without the graph, too: after two seconds when it does not answer, after three more when counting
    /// takes too long.
    public StatusBody status() {
        boolean alive = graphIsReachable();
        Optional<List<GraphCounts>> counted = alive ? counts.answer() : Optional.empty();
        return new StatusBody(glossaries(counted), new GraphState(alive), version);
    }

    /// @param counted empty when the graph does not say
    private List<GlossaryBody> glossaries(Optional<List<GraphCounts>> counted) {
        Map<GlossaryId, GraphCounts> inGraph = counted.orElse(List.of()).stream()
                .collect(toMap(counts -> counts.ledger().glossary().id(), Function.identity()));
        Map<GlossaryId, Ledger> ledgers = new TreeMap<>();
        inGraph.forEach((id, counts) -> ledgers.put(id, counts.ledger()));
        Map<GlossaryId, Ledger> indexed =
                ledgers().stream().collect(toMap(ledger -> ledger.glossary().id(), Function.identity()));
        ledgers.putAll(indexed);
        return ledgers.entrySet().stream()
                .map(entry -> GlossaryBody.of(
                        entry.getValue(),
                        keptOut(entry.getKey()),
                        inGraph.get(entry.getKey()),
                        counted.flatMap(known -> StoreDifference.between(
                                        indexed.get(entry.getKey()), inGraph.get(entry.getKey())))
                                .orElse(null)))
                .toList();
    }

    private long keptOut(GlossaryId glossary) {
        return KeptOutFile.in(glossaries.folder().index(glossary)).count();
    }

    /// A server without a glossary answers no search, so it is not up yet.
    public HealthBody health() {
        Check graph = graphIsReachable()
                ? new Check("graph", State.UP, "reachable")
                : new Check("graph", State.DOWN, "not reachable; search works without it");
        return HealthBody.of(searchCheck(), graph);
    }

    private Check searchCheck() {
        try {
            int count = ledgers().size();
            return count == 0
                    ? new Check("search", State.DOWN, "no glossary has been ingested yet")
                    : new Check("search", State.UP, "glossaries: " + count);
        } catch (StoreFault e) {
            return new Check("search", State.DOWN, Spelling.COMMAND_LINE.say(e.sentence()));
        }
    }

    /// What both stores hold.
    ///
    /// @param inGraph whether the graph is there; of one that is away nothing is told, and nobody waits for it
    public List<StoreState> stores(boolean inGraph) {
        Stream<StoreState> indexed = ledgers().stream().map(ledger -> StoreState.of("index", ledger));
        Stream<StoreState> graphed = inGraph
                ? counts.answer().orElse(List.of()).stream().map(counted -> StoreState.of("graph", counted.ledger()))
                : Stream.empty();
        return Stream.concat(indexed, graphed).toList();
    }

    /// What the last runs came to, of any process.
    public List<LastRun> lastRuns() {
        return new LastRuns(glossaries.folder()).all();
    }

    /// How many dead letters there are of each glossary that has an index.
    public Map<GlossaryId, Long> deadLetters() {
        DeadLetterFolder letters = new DeadLetterFolder(glossaries.folder().deadLetters());
        return glossaries.ids().stream()
                .collect(toMap(
                        Function.identity(),
                        id -> letters.names(id).values().stream()
                                .mapToLong(Set::size)
                                .sum()));
    }

    /// The ledger of each index, sorted by glossary; the graph is not asked.
    public List<Ledger> ledgers() {
        return glossaries.ids().stream()
                .map(id -> glossaries.index(id).ledger())
                .toList();
    }

    /// The glossary that is meant: it has been ingested.
    public GlossaryId choose(@Nullable String glossary) {
        return glossaries.choose(glossary);
    }

    /// Whether the graph answers within two seconds.
    public boolean graphIsReachable() {
        return reachable.answer().orElse(false);
    }

    private SearchIndex index(@Nullable String glossary) {
        return glossaries.index(glossaries.choose(glossary));
    }

    /// Checks first that the graph answers, because the driver retries a walk for a minute when the graph is
    /// gone.
    private GraphStore graph() {
        GraphStore store = graph.graph()
                .orElseThrow(() -> new StoreFault(
                        "There is no graph to walk: start it with `termatlas neo4j start` or name one with --neo4j."));
        if (!graphIsReachable()) {
            throw new StoreFault("The graph does not answer: see `termatlas neo4j status`, or its server's log.");
        }
        return store;
    }

    /// A glossary is known by its index as a rule; one that was ingested into the graph alone, by the graph.
    private GlossaryId choose(@Nullable String wanted, GraphStore store) {
        List<GlossaryId> indexed = glossaries.ids();
        boolean known = wanted == null ? !indexed.isEmpty() : indexed.contains(new GlossaryId(wanted));
        return known ? Glossaries.choose(wanted, indexed) : Glossaries.choose(wanted, inGraph(store));
    }

    private static List<GlossaryId> inGraph(GraphStore store) {
        return store.glossaries().stream()
                .map(counted -> counted.ledger().glossary().id())
                .toList();
    }

    private static UnknownFault unknown(Slug slug, GlossaryId glossary) {
        return new UnknownFault("There is no term '" + slug + "' in the glossary '" + glossary + "'.");
    }
}
