package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.Receipts;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.search.SearchIndex;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What clients of a server write: each batch is a run of its own, which takes the glossary's lock, commits and
/// gives the lock back. Camel starts with the first of them. What the stores hold is kept from one to the next,
/// in some 60 bytes a term.
///
/// For any number of threads; one batch at a time is written, another one is refused meanwhile.
public final class TermWriting implements AutoCloseable {
    private static final String NAME = "POST /api/terms";
    private static final String REMOVAL_NAME = "DELETE /api/terms";

    private final Settings settings;
    private final DataFolder data;
    private final Mapping mapping;
    private final Set<Store> stores;
    private final GraphAccess graph;
    private final CamelPipelines pipelines = new CamelPipelines();
    private final Baselines baselines = new Baselines();
    private volatile boolean isClosed;
    private volatile @Nullable BatchRun underWay;

    /// @param stores that are written
    /// @param graph  may be away as long as nothing is written
    /// @throws io.termatlas.model.fault.UsageFault when the mapping that the settings name is none
    public TermWriting(Settings settings, Set<Store> stores, GraphAccess graph) {
        this.settings = settings;
        this.data = new DataFolder(settings.data());
        this.mapping = settings.run().readMapping();
        this.stores = EnumSet.copyOf(stores);
        this.graph = graph;
    }

    /// Whether the graph has to be there.
    public boolean needsGraph() {
        return stores.contains(Store.GRAPH);
    }

    /// Ingests the payloads together; none of them fails the others.
    ///
    /// @throws StoreFault when a store cannot be used, or another run writes the glossary
    public WrittenBody post(GlossaryId glossary, List<Source.Sent> payloads) {
        Receipts receipts = Receipts.begin();
        Report report =
                run(glossary, Source.Posted.of(NAME, payloads), (run, order, store) -> run.run(order, store, receipts));
        return WrittenBody.of(
                report,
                IntStream.range(0, payloads.size()).mapToObj(receipts::of).toList());
    }

    /// Takes the term out of the stores.
    ///
    /// @param keepOut whether it stays out although the site states it; null where that is so unless it was
    /// posted, and is no matter of the site
    /// @throws StoreFault   when a store cannot be used, or another run writes the glossary
    /// @throws UnknownFault when there is no such term
    public RemovedBody remove(GlossaryId glossary, Slug slug, @Nullable Boolean keepOut) {
        AtomicBoolean keptOut = new AtomicBoolean();
        Source withdrawal = new Source.Posted(REMOVAL_NAME, List.of(), Set.of(slug));
        Report report = run(glossary, withdrawal, (run, order, store) -> {
            boolean isPosted = isPosted(glossary, slug);
            keptOut.set(keepOut == null ? !isPosted : keepOut);
            if (keptOut.get()) {
                new KeptOut(data, glossary).add(slug, false, stores);
            }
            return run.withdraw(order, store);
        });
        return new RemovedBody(glossary.value(), slug.value(), keptOut.get(), report.generation());
    }

    /// @throws UnknownFault when there is no such term
    private boolean isPosted(GlossaryId glossary, Slug slug) {
        try (SearchIndex index = SearchEngines.of(data).open(glossary)) {
            return index.find(slug)
                    .orElseThrow(() ->
                            new UnknownFault("There is no term '" + slug + "' in the glossary '" + glossary + "'."))
                    .origin()
                    .isPosted();
        }
    }

    /// @param keptOut    whether it stays out although the site states it
    /// @param generation of the glossary from then on
    public record RemovedBody(String glossary, String slug, boolean keptOut, long generation) {}

    /// One batch, with its lock held.
    @FunctionalInterface
    private interface Work {
        Report with(BatchRun run, RunOrder order, @Nullable GraphStore graph);
    }

    @SuppressWarnings("try") // held, not used
    private Report run(GlossaryId glossary, Source source, Work work) {
        RunOrder order = RunOrder.of(glossary, List.of(source)).into(stores);
        BatchRun run = new BatchRun(settings, mapping, pipelines, baselines);
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(order.glossary())) {
            underWay = run;
            if (isClosed) {
                throw new InterruptedFault("The server is being stopped.");
            }
            return journal.run(order, run, () -> work.with(run, order, needsGraph() ? open() : null));
        }
    }

    private GraphStore open() {
        return graph.graph()
                .orElseThrow(() -> new StoreFault("There is no graph to write: start it with `termatlas neo4j start`,"
                        + " name one with --neo4j, or serve with --stores index."));
    }

    /// Ends the batch under way at its next payload; readers keep what they see.
    @Override
    public void close() {
        isClosed = true;
        BatchRun run = underWay;
        if (run != null) {
            run.cancel();
        }
        pipelines.close();
    }
}
