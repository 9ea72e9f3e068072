package io.termatlas.app.run;

import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.Spelling;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.route.CamelFeed;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.StatementEnd;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ingests the batches of an endpoint: each is a run of its own, which takes the glossary's lock, commits and
/// gives the lock back. The routes of the runs are started once, and the content of the stores is read once for as
/// long as no other process commits.
///
/// Used once; [#cancel] may be called from any thread at any time.
public final class EndpointRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointRun.class);

    private final RunOrder order;
    private final Source.Endpoint endpoint;
    private final Settings settings;
    private final Mapping mapping;
    private final @Nullable GraphStore graph;
    private final Progress progress;
    private final Consumer<Report> told;
    private final CamelPipelines pipelines = new CamelPipelines();
    private final Baselines baselines = new Baselines();
    private final CamelFeed feed;
    private final AtomicReference<@Nullable RemovalFault> refusal = new AtomicReference<>();
    private final AtomicReference<@Nullable Report> sum = new AtomicReference<>();

    /// @param graph null in a run for the index alone
    /// @param told  gets the report of every batch, as soon as it has been committed
    /// @throws UsageFault when there is no component for the endpoint
    public EndpointRun(
            RunOrder order,
            Source.Endpoint endpoint,
            Settings settings,
            @Nullable GraphStore graph,
            Progress progress,
            Consumer<Report> told) {
        this.order = order.derivingLater();
        this.endpoint = endpoint;
        this.settings = settings;
        this.mapping = settings.run().readMapping();
        this.graph = graph;
        this.progress = progress;
        this.told = told;
        this.feed = CamelFeed.of(endpoint, settings.run().feed(), this::take);
    }

    /// Checks what can be checked before a graph is started.
    ///
    /// @throws UsageFault when there is no component for the endpoint, or the mapping is none
    public static void check(Source.Endpoint endpoint, Settings settings) {
        settings.run().readMapping();
        CamelFeed.check(endpoint);
    }

    /// Follows the endpoint to its end, or until it is cancelled.
    ///
    /// @return all batches together
    /// @throws RemovalFault at the end, when a statement of the endpoint would have removed too much
    public Report run() {
        new BatchRun(settings, mapping, pipelines, baselines).keepSynonyms(order);
        feed.follow();
        RemovalFault refused = refusal.get();
        if (refused != null) {
            throw refused;
        }
        return Optional.ofNullable(sum.get())
                .orElseThrow(() -> new UsageFault("No payload came from " + endpoint.name()
                        + ": check its address, and that it is not read by somebody else."));
    }

    /// Ingests the messages that have come, and ends.
    public void cancel() {
        feed.stop();
    }

    @SuppressWarnings("try") // held, not used
    private void take(Source.Batch batch) {
        StatementEnd end = batch.end();
        if (end != null
                && !end.glossary().isEmpty()
                && !end.glossary().equals(order.glossary().value())) {
            LOG.warn(
                    "A statement of the glossary '{}' ends, and this run is one of '{}': it is passed over.",
                    Texts.quotable(end.glossary()),
                    order.glossary());
            return;
        }
        try {
            ingest(batch);
        } catch (RemovalFault e) {
            keepRefusal(batch, e);
        }
    }

    /// The end of a statement would have removed too much: what came before is in the stores, and more may
    /// come.
    private void keepRefusal(Source.Batch batch, RemovalFault fault) {
        if (!batch.isEnd()) {
            throw fault;
        }
        LOG.warn("{}", Spelling.COMMAND_LINE.say(fault.sentence()));
        batch.statement().begin();
        refusal.compareAndSet(null, fault);
    }

    @SuppressWarnings("try") // held, not used
    private void ingest(Source.Batch batch) {
        BatchRun run = new BatchRun(settings, mapping, pipelines, baselines);
        RunOrder one = order.with(List.of(batch));
        Report report;
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(order.glossary())) {
            report = journal.run(one, run, () -> run.run(one, graph, progress));
        }
        Report before = sum.get();
        sum.set(before == null ? report : before.plus(report));
        told.accept(report);
    }

    @Override
    public void close() {
        feed.close();
        pipelines.close();
    }
}
