package io.termatlas.app.command;

import io.termatlas.app.console.RunPage;
import io.termatlas.app.console.RunProgress;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.EndpointRun;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunJournal;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.TemporaryFolder;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run with its progress on the terminal, that Ctrl-C cancels.
final class Ingesting {
    private final Terminal terminal;
    private final CommandContext context;
    private final Settings settings;

    Ingesting(CommandContext context, Settings settings) {
        this.terminal = context.terminal();
        this.context = context;
        this.settings = settings;
    }

    Report withOwnGraph(RunOrder order) {
        return order.endpoint().isPresent()
                ? follow(order, order.endpoint().get())
                : underLock(order.glossary(), () -> Optional.of(order)).orElseThrow();
    }

    /// Takes the glossary's lock before it starts anything: a second run ends at once.
    ///
    /// @param order of that glossary, made under the lock; empty when there is nothing to do
    @SuppressWarnings("try") // held, not used
    Optional<Report> underLock(GlossaryId glossary, Supplier<Optional<RunOrder>> order) {
        BatchRun run = new BatchRun(settings);
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(glossary)) {
            return order.get().map(made -> journal.run(made, run, () -> attachAndRun(run, made)));
        }
    }

    /// The same, and more under the lock, with the graph, after the run or without one.
    ///
    /// @param then gets null when the graph is not one of the stores
    @SuppressWarnings("try") // held, not used
    Optional<Report> underLock(
            GlossaryId glossary,
            Set<Store> stores,
            Supplier<Optional<RunOrder>> order,
            Consumer<@Nullable GraphStore> then) {
        BatchRun run = new BatchRun(settings);
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(glossary)) {
            Optional<RunOrder> made = order.get();
            try (@Nullable Neo4jServer server = stores.contains(Store.GRAPH) ? attach() : null;
                    @Nullable GraphStore graph = open(server)) {
                Optional<Report> report = made.map(one -> journal.run(one, run, () -> run(run, one, graph)));
                then.accept(graph);
                return report;
            }
        }
    }

    private Report attachAndRun(BatchRun run, RunOrder order) {
        try (@Nullable Neo4jServer server = order.writes(Store.GRAPH) ? attach() : null;
                @Nullable GraphStore graph = open(server)) {
            return run(run, order, graph);
        }
    }

    /// Tells what the run would do. A local Neo4j is started only where there is one.
    DryRun plan(RunOrder order) {
        order.endpoint().ifPresent(endpoint -> {
            throw new UsageFault("What an endpoint will deliver is not known before: there is no dry run of "
                    + endpoint.name() + ".");
        });
        try (TemporaryFolder aside = TemporaryFolder.draw()) {
            return plan(BatchRun.rehearsing(settings, aside), order);
        }
    }

    @SuppressWarnings("try") // held, not used
    private DryRun plan(BatchRun run, RunOrder order) {
        try (@Nullable ProcessLock lock = run.lockToRead(order.glossary()).orElse(null);
                @Nullable Neo4jServer server = order.writes(Store.GRAPH) && hasGraph() ? attach() : null;
                @Nullable GraphStore graph = open(server)) {
            return during(run, progress -> run.plan(order, graph, progress));
        }
    }

    private boolean hasGraph() {
        return settings.neo4j().named() != null || Files.isDirectory(new DataFolder(settings.data()).neo4j());
    }

    /// Writes to the graph of a server that is attached already.
    @SuppressWarnings("try") // held, not used
    Report with(RunOrder order, @Nullable Neo4jServer server) {
        BatchRun run = new BatchRun(settings);
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(order.glossary())) {
            return journal.run(order, run, () -> openAndRun(run, order, server));
        }
    }

    private Report openAndRun(BatchRun run, RunOrder order, @Nullable Neo4jServer server) {
        try (@Nullable GraphStore graph = open(server)) {
            return run(run, order, graph);
        }
    }

    /// Waits for a server that is not up yet.
    private @Nullable GraphStore open(@Nullable Neo4jServer server) {
        return server == null
                ? null
                : GraphStore.await(server.address(), settings.run().graphWait(), context::tellWaiting);
    }

    private Report run(BatchRun run, RunOrder order, @Nullable GraphStore graph) {
        return during(run, progress -> run.run(order, graph, progress));
    }

    private <T> T during(BatchRun run, Function<Progress, T> work) {
        if (!terminal.isAttended()) {
            return context.interruption().during(run::cancel, () -> work.apply(Progress.NONE));
        }
        try (RunProgress progress = new RunProgress()) {
            return context.interruption().during(run::cancel, () -> work.apply(progress));
        }
    }

    /// The lock is taken batch by batch.
    private Report follow(RunOrder order, Source.Endpoint endpoint) {
        EndpointRun.check(endpoint, settings);
        try (@Nullable Neo4jServer server = order.writes(Store.GRAPH) ? attach() : null;
                @Nullable GraphStore graph = open(server);
                EndpointRun run = new EndpointRun(order, endpoint, settings, graph, Progress.NONE, this::tellBatch)) {
            return context.interruption().during(run::cancel, run::run);
        }
    }

    private void tellBatch(Report batch) {
        terminal.tell(terminal.style().faint(RunPage.line(batch)));
    }

    private Neo4jServer attach() {
        return Neo4jServer.attach(settings, context.installation(), context::tellWaiting);
    }
}
