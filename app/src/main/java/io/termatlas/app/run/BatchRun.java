package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.RunSettings;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStanding;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.route.CamelConveyor;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.Ingestion;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Sinks;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.IndexFolder;
import io.termatlas.search.SearchIndex;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One ingestion with everything around it: the glossary's lock, its language and base URL as they were, both sinks.
///
/// Used once; [#cancel] may be called from any thread at any time.
public final class BatchRun {
    private final DataFolder data;
    private final Ingestion ingestion;
    private final RunSettings settings;

    public BatchRun(Settings settings) {
        this.data = new DataFolder(settings.data());
        this.settings = settings.run();
        this.ingestion = new Ingestion(
                ingestSettings(settings.run()),
                new DeadLetterFolder(data.deadLetters()),
                CamelConveyor::start,
                Clock.systemUTC());
    }

    /// Only one process at a time writes a glossary.
    ///
    /// @throws StoreFault at once when another one does
    public ProcessLock lock(GlossaryId glossary) {
        return ProcessLock.take(
                data.index(glossary).resolve("writer.lock"), "Another run is writing the glossary '" + glossary + "'");
    }

    /// The caller holds the lock.
    ///
    /// @param graph null in a run for the index alone
    public Report run(RunOrder order, @Nullable GraphStore graph, Progress progress) {
        Glossary glossary = order.settled(known(order, graph));
        IngestRequest request =
                new IngestRequest(order.sources(), glossary, order.prune(), settings.maxRemovalPercent());
        String derivation = IndexFolder.derivation(glossary.language());
        try (IndexSink staging = staging(order, glossary);
                GraphSink graphSink = graph == null ? null : graph.sink(order.glossary())) {
            return ingestion.run(request, sinks(order, staging, graphSink, derivation), progress);
        }
    }

    /// Ends the run at its next payload or batch; readers keep the former generation.
    public void cancel() {
        ingestion.cancel();
    }

    private IndexSink staging(RunOrder order, Glossary glossary) {
        IndexFolder folder = new IndexFolder(data.index(order.glossary()));
        return order.writes(Store.INDEX) ? folder.openSink(glossary, order.rebuild()) : folder.openScratch();
    }

    private static Sinks sinks(RunOrder order, IndexSink staging, @Nullable GraphSink graph, String derivation) {
        if (graph == null) {
            return Sinks.indexOnly(staging, derivation);
        }
        return order.writes(Store.INDEX)
                ? Sinks.both(staging, graph, derivation)
                : Sinks.graphOnly(staging, graph, derivation);
    }

    /// What the stores say of the glossary, the index first.
    private Optional<Glossary> known(RunOrder order, @Nullable GraphStore graph) {
        return inIndex(order).or(() -> graph == null ? Optional.empty() : inGraph(order.glossary(), graph));
    }

    private Optional<Glossary> inIndex(RunOrder order) {
        if (!new IndexFolder(data.index(order.glossary())).exists()) {
            return Optional.empty();
        }
        try (SearchIndex index = SearchIndex.open(data.index(order.glossary()))) {
            return Optional.of(index.ledger().glossary());
        } catch (StoreFault e) {
            if (order.rebuild()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Glossary> inGraph(GlossaryId glossary, GraphStore graph) {
        return graph.glossaries().stream()
                .map(GraphStanding::ledger)
                .map(Ledger::glossary)
                .filter(known -> known.id().equals(glossary))
                .findFirst();
    }

    private static IngestSettings ingestSettings(RunSettings settings) {
        IngestSettings usual = IngestSettings.DEFAULT;
        Limits limits = usual.limits();
        return new IngestSettings(
                new Limits(settings.payloadBytes(), limits.depth(), limits.entries(), limits.text()),
                usual.threads(),
                usual.batchSize(),
                usual.redeliver(),
                usual.firstPause());
    }
}
