package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.data.InstallationFile;
import io.termatlas.app.settings.RunSettings;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.Spelling;
import io.termatlas.derive.alias.Aliases;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.GraphWriter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.Ingestion;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Receipts;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Sources;
import io.termatlas.ingest.run.Targets;
import io.termatlas.ingest.site.SiteCrawler;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.search.synonym.SynonymFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One ingestion with everything around it: the glossaries' locks, their languages and base URLs as they were,
/// all sinks.
///
/// Used once; [#cancel] may be called from any thread at any time.
public final class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private static final int ANY_PERCENTAGE = 100;

    private final DataFolder data;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean waits = new AtomicBoolean();
    private final Ingestion ingestion;
    private final RunSettings settings;
    private final Mapping mapping;

    /// @throws io.termatlas.model.fault.UsageFault when the mapping that the settings name is none
    public BatchRun(Settings settings) {
        this(settings, settings.run().readMapping(), CamelPipeline::start, new Baselines());
    }

    /// For [#plan].
    ///
    /// @param aside takes what a site answers where there is no data folder to keep it in
    public static BatchRun rehearsing(Settings settings, TemporaryFolder aside) {
        DataFolder data = new DataFolder(settings.data());
        Path siteCache = Files.isDirectory(data.root()) ? data.siteCache() : aside.path();
        return new BatchRun(settings, settings.run().readMapping(), CamelPipeline::start, new Baselines(), siteCache);
    }

    /// @param mapping   read before, for all batches of an endpoint
    /// @param pipelines shared by all batches of an endpoint
    /// @param baselines likewise
    BatchRun(Settings settings, Mapping mapping, PayloadPipeline.Factory pipelines, Baselines baselines) {
        this(settings, mapping, pipelines, baselines, new DataFolder(settings.data()).siteCache());
    }

    private BatchRun(
            Settings settings,
            Mapping mapping,
            PayloadPipeline.Factory pipelines,
            Baselines baselines,
            Path siteCache) {
        this.mapping = mapping;
        this.data = new DataFolder(settings.data());
        this.settings = settings.run();
        this.ingestion = new Ingestion(
                ingestSettings(settings.run(), mapping),
                new Sources(new SiteCrawler(settings.run().site(), siteCache)),
                new DeadLetterFolder(data.deadLetters()),
                pipelines,
                baselines,
                Clock.systemUTC());
    }

    /// Takes the glossary's lock, because only one process at a time writes a glossary.
    ///
    /// @throws io.termatlas.model.fault.StoreFault at once when another one does
    public ProcessLock lock(GlossaryId glossary) {
        return lock(data, glossary);
    }

    /// The same for what is no run.
    public static ProcessLock lock(Settings settings, GlossaryId glossary) {
        return lock(new DataFolder(settings.data()), glossary);
    }

    private static ProcessLock lock(DataFolder data, GlossaryId glossary) {
        new DataFormat(data).settle();
        return RunTargets.lock(data, glossary);
    }

    /// The same for a run that leaves nothing behind: empty where no run has ever written the glossary.
    public Optional<ProcessLock> lockToRead(GlossaryId glossary) {
        return RunTargets.lockToRead(data, glossary);
    }

    /// The caller holds the lock of the order's main glossary.
    ///
    /// @param graph null in a run for the index alone
    public Report run(RunOrder order, @Nullable GraphStore graph, Progress progress) {
        return run(order, targets -> ingestion.run(request(order), targets, progress), graph);
    }

    /// The same for terms that a client wants to be gone: how many of all they are is no matter.
    Report withdraw(RunOrder order, @Nullable GraphStore graph) {
        return run(order, targets -> ingestion.run(request(order, ANY_PERCENTAGE), targets, Progress.NONE), graph);
    }

    /// The same, with a note of what became of each payload.
    Report run(RunOrder order, @Nullable GraphStore graph, Receipts receipts) {
        return run(order, targets -> ingestion.run(request(order), targets, Progress.NONE, receipts), graph);
    }

    /// Tells what [#run] would do. Changes nothing, in the stores and beside them; a data folder that is not there is
    /// not made. The caller holds the lock of the order's main glossary, where a run has ever written that.
    ///
    /// @param graph null in a run for the index alone, and where the graph is still to be made
    public DryRun plan(RunOrder order, @Nullable GraphStore graph, Progress progress) {
        String mark = new InstallationFile(data.installation()).markOrDraft();
        try (RunTargets targets = new RunTargets(order, data, graph, writer(order, mark), mapping.digest(), true)) {
            return ingestion.plan(request(order), targets, progress);
        }
    }

    private Report run(RunOrder order, Function<Targets, Report> work, @Nullable GraphStore graph) {
        try (RunTargets targets = new RunTargets(order, data, graph, writer(order), mapping.digest())) {
            Report report = work.apply(targets);
            keepSynonyms(order);
            return report;
        }
    }

    private IngestRequest request(RunOrder order) {
        return request(order, settings.maxRemovalPercent());
    }

    private IngestRequest request(RunOrder order, int maxRemovalPercent) {
        return new IngestRequest(
                order.sources(),
                order.partition(),
                order.exclusion(),
                order.prune(),
                maxRemovalPercent,
                settings.maxUnfindablePercent());
    }

    GraphWriter writer(RunOrder order) {
        return writer(order, new InstallationFile(data.installation()).mark());
    }

    /// @param folder the mark of the data folder
    private GraphWriter writer(RunOrder order, String folder) {
        String installation = settings.installation() == null ? folder : settings.installation();
        return new GraphWriter(
                installation, folder, order.takesOver(), settings.graphWait(), Aliases::of, this::goOnWaiting);
    }

    /// @throws InterruptedFault when the run is to end
    private void goOnWaiting(String matter) {
        if (cancelled.get()) {
            throw new InterruptedFault("Stopped while another run was writing the graph.");
        }
        if (waits.compareAndSet(false, true)) {
            LOG.warn("{}.", matter);
        }
    }

    /// Lets the main glossary have the order's list of synonyms, when it names one.
    void keepSynonyms(RunOrder order) {
        if (order.synonyms() != null) {
            SynonymFile.replace(data.index(order.glossary()), order.synonyms());
        }
    }

    /// How many times the graph did not take a batch.
    public long failedDeliveries() {
        return ingestion.failedDeliveries();
    }

    /// Ends the run at its next payload or batch; readers keep the former generation.
    public void cancel() {
        cancelled.set(true);
        ingestion.cancel();
    }

    static IngestSettings ingestSettings(RunSettings settings, Mapping mapping) {
        return new IngestSettings(
                settings.payload(),
                settings.whole(),
                settings.strict(),
                mapping,
                settings.sources(),
                Spelling.COMMAND_LINE,
                IngestSettings.DEFAULT.pace().waiting(settings.graphWait()));
    }
}
