package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.RunSettings;
import io.termatlas.app.settings.Settings;
import io.termatlas.derive.alias.OtherNames;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One ingestion with everything around it: the glossary's lock, its language and base URL as they were, both sinks.
///
/// Used once; [#cancel] may be called from any thread at any time.
public final class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

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
    /// An index that another version laid out in another way is rebuilt, and that is said aloud; what the
    /// sources do not state and yet stays is taken over from the index before.
    ///
    /// @param graph null in a run for the index alone
    public Report run(RunOrder order, @Nullable GraphStore graph, Progress progress) {
        Optional<Ledger> index = inIndex(order);
        Glossary glossary =
                order.settled(index.or(() -> inGraph(order.glossary(), graph)).map(Ledger::glossary));
        IngestRequest request =
                new IngestRequest(
                        order.sources(),
                        glossary,
                        order.prune(),
                        settings.maxRemovalPercent(),
                        settings.maxUnfindablePercent());
        String derivation = IndexFolder.derivation(glossary.language(), OtherNames.REVISION);
        boolean outdated = order.writes(Store.INDEX)
                && index.filter(before -> isOutdated(before, glossary, derivation))
                        .isPresent();
        try (IndexSink staging = staging(order, glossary, outdated || order.rebuild());
                GraphSink graphSink = graph == null ? null : graph.sink(order.glossary())) {
            Report report = ingestion.run(request, sinks(order, staging, graphSink, derivation), progress);
            if (order.synonyms() != null) {
                folder(order).keepSynonyms(order.synonyms());
            }
            return report;
        }
    }

    /// Ends the run at its next payload or batch; readers keep the former generation.
    public void cancel() {
        ingestion.cancel();
    }

    private IndexSink staging(RunOrder order, Glossary glossary, boolean rebuild) {
        IndexFolder folder = folder(order);
        return order.writes(Store.INDEX) ? folder.openSink(glossary, rebuild) : folder.openScratch();
    }

    private IndexFolder folder(RunOrder order) {
        return new IndexFolder(data.index(order.glossary()), OtherNames::of);
    }

    private static Sinks sinks(RunOrder order, IndexSink staging, @Nullable GraphSink graph, String derivation) {
        if (graph == null) {
            return Sinks.indexOnly(staging, derivation);
        }
        return order.writes(Store.INDEX)
                ? Sinks.both(staging, graph, derivation)
                : Sinks.graphOnly(staging, graph, derivation);
    }

    /// Another language or base URL is the user's wish and needs `--rebuild`; another derivation is ours.
    private static boolean isOutdated(Ledger before, Glossary wanted, String derivation) {
        boolean outdated =
                before.glossary().equals(wanted) && !before.derivation().equals(derivation);
        if (outdated) {
            LOG.warn(
                    "The glossary '{}' was indexed by another version of Termatlas: its index is rebuilt.",
                    wanted.id());
        }
        return outdated;
    }

    private Optional<Ledger> inIndex(RunOrder order) {
        if (!new IndexFolder(data.index(order.glossary())).exists()) {
            return Optional.empty();
        }
        try (SearchIndex index = SearchIndex.open(data.index(order.glossary()))) {
            return Optional.of(index.ledger());
        } catch (StoreFault e) {
            if (order.rebuild()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Ledger> inGraph(GlossaryId glossary, @Nullable GraphStore graph) {
        return graph == null
                ? Optional.empty()
                : graph.glossaries().stream()
                        .map(GraphStanding::ledger)
                        .filter(ledger -> ledger.glossary().id().equals(glossary))
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
