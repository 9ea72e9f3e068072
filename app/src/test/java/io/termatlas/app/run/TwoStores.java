package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.Ingestion;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Sinks;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.run.Sources;
import io.termatlas.ingest.run.Targets;
import io.termatlas.ingest.site.SiteCrawler;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import io.termatlas.testkit.store.Lifetime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs of one glossary, from one of three inputs, into data folders of a test and a graph; and what the stores hold
/// afterwards. For one thread.
final class TwoStores implements AutoCloseable {
    private final Path folder;
    private final GlossaryId glossary;

    /// Of all runs, those that die as well.
    private final Baselines baselines = new Baselines();
    private final CamelPipelines pipelines = new CamelPipelines();
    private int folders;

    /// What a site says.
    enum Input {
        /// The site's terms before the run that dies.
        OLDER,

        /// The site's terms in the run that dies: one term has changed, one is new, a missing one is there, one is
        /// gone and still named.
        SAME,

        DIFFERENT;

        /// A term of each of them.
        static final String ALWAYS_THERE = "gpu";

        static Input any(RandomGenerator random) {
            List<Input> all = List.of(values());
            return all.get(random.nextInt(all.size()));
        }

        List<StatedTerm> terms(GlossaryId glossary) {
            return terms().map(term -> term.in(glossary.value()).stated()).toList();
        }

        private Stream<TermBuilder> terms() {
            return switch (this) {
                case OLDER ->
                    Stream.of(
                            aTerm("nvlink")
                                    .named("NVLink")
                                    .explained("Faster than PCIe, from one GPU to another GPU.")
                                    .relatedTo("pcie", "nvswitch")
                                    .categorised("Links"),
                            aTerm("pcie").named("PCIe").asked("Is it slow?", "No."),
                            aTerm("hbm").named("HBM").relatedTo("dram").categorised("Memory"),
                            aTerm("gpu").named("GPU").defined("Has HBM.").relatedTo("hbm", "pcie"));
                case SAME ->
                    Stream.of(
                            aTerm("nvlink")
                                    .named("NVLink")
                                    .defined("A link of a GPU.")
                                    .explained("Faster than PCIe. No TPU has it.")
                                    .relatedTo("nvswitch", "tpu"),
                            aTerm("hbm").named("HBM").relatedTo("dram").categorised("Memory"),
                            aTerm("gpu").named("GPU").defined("Has HBM.").relatedTo("hbm", "pcie"),
                            aTerm("tpu").named("TPU").relatedTo("hbm").asked("Whose?", "Its maker's. It is no GPU."),
                            aTerm("dram").named("DRAM").categorised("Memory"));
                case DIFFERENT ->
                    Stream.of(
                            aTerm("nvlink").named("NVLink").defined("Other.").relatedTo("dram", "pcie"),
                            aTerm("pcie").named("PCI Express"),
                            aTerm("gpu")
                                    .named("GPU")
                                    .defined("Has HBM.")
                                    .explained("And SRAM, and NVLink.")
                                    .relatedTo("hbm", "pcie"),
                            aTerm("sram").named("SRAM").relatedTo("nvlink"));
            };
        }
    }

    /// How a run that dies writes its stores.
    ///
    /// @param graphWait how long it waits for a graph that is away
    /// @param graph     makes it mortal
    record Writing(int batchSize, Duration graphWait, BiFunction<Lifetime, GraphSink, GraphSink> graph) {
        /// Each step of an update is a write.
        static Writing inBatchesOf(int size) {
            return new Writing(size, IngestSettings.DEFAULT.pace().graphWait(), Lifetime::over);
        }

        /// An update is a single write.
        static Writing inTransactionsOf(int size) {
            return new Writing(size, IngestSettings.DEFAULT.pace().graphWait(), Lifetime::overTransactions);
        }

        Writing waiting(Duration wait) {
            return new Writing(batchSize, wait, graph);
        }

        private IngestSettings settings() {
            IngestSettings usual = IngestSettings.DEFAULT;
            IngestSettings.Pace pace = new IngestSettings.Pace(
                    1, batchSize, graphWait, usual.pace().firstPause());
            return new IngestSettings(
                    usual.limits(),
                    usual.run(),
                    usual.strict(),
                    usual.mapping(),
                    usual.sources(),
                    usual.wording(),
                    pace);
        }
    }

    /// @param folder of the test
    TwoStores(Path folder, GlossaryId glossary) {
        this.folder = folder;
        this.glossary = glossary;
    }

    /// Writes the sites of all inputs.
    void publish() throws IOException {
        for (Input input : Input.values()) {
            for (StatedTerm term : input.terms(glossary)) {
                Path file = site(input).resolve(term.origin().path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, PayloadWriter.page(term.term()));
            }
        }
    }

    Path newFolder() {
        folders++;
        return folder.resolve("data-" + folders);
    }

    /// As an endpoint does it: the Camel context is started for the first run only.
    ///
    /// @param graph null for the index alone
    @SuppressWarnings("try") // held, not used
    Report run(Path data, Input input, @Nullable GraphStore graph) {
        Settings settings = settings(data);
        BatchRun run = new BatchRun(settings, settings.run().readMapping(), pipelines, baselines);
        try (ProcessLock lock = run.lock(glossary)) {
            return run.run(order(input), graph, Progress.NONE);
        }
    }

    /// The same run put together from its parts, so that its stores can be made to fail.
    ///
    /// @return whether the run lived to its end
    @SuppressWarnings("try") // held, not used
    boolean isSurvived(Path data, Input input, GraphStore graph, Writing writing, Lifetime lifetime) {
        Settings settings = settings(data);
        DataFolder dataFolder = new DataFolder(data);
        Ingestion ingestion = new Ingestion(
                writing.settings(),
                new Sources(new SiteCrawler(settings.run().site(), dataFolder.siteCache())),
                new DeadLetterFolder(dataFolder.deadLetters()),
                CamelPipeline::start,
                baselines,
                Clock.systemUTC());
        RunOrder order = order(input);
        IngestRequest request =
                new IngestRequest(order.sources(), order.partition(), order.exclusion(), order.prune(), 100, 100);
        try (ProcessLock lock = new BatchRun(settings).lock(glossary);
                RunTargets targets =
                        new RunTargets(order, dataFolder, graph, new BatchRun(settings).writer(order), "")) {
            ingestion.run(request, new MortalTargets(targets, writing, lifetime), Progress.NONE);
            return true;
        } catch (Lifetime.Death e) {
            return false;
        }
    }

    private record MortalTargets(Targets targets, Writing writing, Lifetime lifetime) implements Targets {
        @Override
        public Target open(SitePartition.Part part) {
            Target target = targets.open(part);
            Sinks sinks = target.sinks();
            IndexSink staging = lifetime.over(sinks.staging());
            GraphSink graph = writing.graph().apply(lifetime, Objects.requireNonNull(sinks.graph()));
            Sinks mortal = Sinks.both(staging, graph, sinks.derivation());
            return new Target(target.glossary(), mortal.deriving(Objects.requireNonNull(sinks.deriver())));
        }

        @Override
        public boolean isStored(GlossaryId glossary) {
            return targets.isStored(glossary);
        }
    }

    /// The index says exactly what the input says, and `verify` finds no difference in the graph.
    void assertAgreed(Path data, Input input, GraphStore graph, String story) {
        assertThat(indexed(data)).as(story).containsExactlyInAnyOrderElementsOf(input.terms(glossary));
        try (StoreComparison comparison = StoreComparison.open(settings(data), graph, glossary, false)) {
            assertThat(comparison.differences()).as(story).isEmpty();
        }
        try (SearchIndex index = index(data);
                GraphSink sink = graph.sink(glossary, new BatchRun(settings(data)).writer(order(input)))) {
            Ledger ledger = index.ledger();
            assertThat(sink.ledger()).as(story).contains(ledger);
            assertThat(ledger.terms()).as(story).isEqualTo(input.terms(glossary).size());
        }
    }

    /// All terms, in the order of their slugs.
    List<StatedTerm> indexed(Path data) {
        List<StatedTerm> terms = new ArrayList<>();
        try (SearchIndex index = index(data)) {
            index.forEachTerm(terms::add);
        }
        return terms;
    }

    /// The caller closes it.
    SearchIndex index(Path data) {
        return SearchEngines.of(new DataFolder(data)).open(glossary);
    }

    /// Of the last commit.
    Optional<Ledger> ledger(Path data) {
        return SearchEngines.of(new DataFolder(data)).ledger(glossary);
    }

    private RunOrder order(Input input) {
        return TestOrders.deriving(RunOrder.of(glossary, List.of(SourceParser.at(0, site(input)))));
    }

    private Settings settings(Path data) {
        return TestSettings.in(
                folder,
                Map.of(
                        SettingKey.DATA,
                        data.toString(),
                        SettingKey.MAX_REMOVAL,
                        "100",
                        SettingKey.INSTALLATION,
                        "crashes"));
    }

    private Path site(Input input) {
        return folder.resolve("site").resolve(input.name());
    }

    @Override
    public void close() {
        pipelines.close();
    }
}
