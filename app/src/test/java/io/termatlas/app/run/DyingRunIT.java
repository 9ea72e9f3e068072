package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.SettingSources;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.SettingsFile;
import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.Ingestion;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Sinks;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.run.Sources;
import io.termatlas.ingest.run.Targets;
import io.termatlas.ingest.site.SiteCrawler;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.Lifetime.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 7 on the real stores: a run of the product dies before or after any of its writes, to Lucene or to Neo4j;
/// whatever comes next, both stores end as if nothing had happened.
///
/// The next run begins on a copy of the data folder that was made at the moment of death, so that nothing which the
/// dying process tidied up helps it.
class DyingRunIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("dying");

    /// Several batches of each kind out of few terms.
    private static final int BATCH_SIZE = 2;

    private static final Logger LOG = Logger.getLogger("");
    private static final Logger CAMEL = Logger.getLogger("org.apache.camel");

    /// The site's terms before the run that dies.
    private static final Input OLDER = input(
            "older",
            aTerm("nvlink").named("NVLink").relatedTo("pcie", "nvswitch").categorised("Links"),
            aTerm("pcie").named("PCIe").asked("Is it slow?", "No."),
            aTerm("hbm").named("HBM").relatedTo("dram").categorised("Memory"),
            aTerm("gpu").named("GPU").relatedTo("hbm", "pcie"));

    /// The site's terms in the run that dies: one term has changed, one is new, a missing one is there, one is
    /// gone and still named.
    private static final Input SAME = input(
            "same",
            aTerm("nvlink").named("NVLink").defined("A link.").relatedTo("nvswitch", "tpu"),
            aTerm("hbm").named("HBM").relatedTo("dram").categorised("Memory"),
            aTerm("gpu").named("GPU").relatedTo("hbm", "pcie"),
            aTerm("tpu").named("TPU").relatedTo("hbm").asked("Whose?", "Its maker's."),
            aTerm("dram").named("DRAM").categorised("Memory"));

    private static final Input DIFFERENT = input(
            "different",
            aTerm("nvlink").named("NVLink").defined("Other.").relatedTo("dram", "pcie"),
            aTerm("pcie").named("PCI Express"),
            aTerm("gpu").named("GPU").relatedTo("hbm", "pcie"),
            aTerm("sram").named("SRAM").relatedTo("nvlink"));

    private static final List<Input> INPUTS = List.of(SAME, OLDER, DIFFERENT);

    @TempDir
    private Path folder;

    private final Map<Input, Stores> undisturbed = new HashMap<>();
    /// Of all runs, those that die as well.
    private final Baselines baselines = new Baselines();
    private final CamelPipelines pipelines = new CamelPipelines();
    private int folders;
    private Level logged = Level.INFO;

    /// @param folder of the site, in that of the test
    private record Input(String folder, List<StatedTerm> terms) {}

    private static Input input(String folder, TermBuilder... terms) {
        return new Input(
                folder,
                Stream.of(terms).map(term -> term.in(GLOSSARY.value()).stated()).toList());
    }

    /// How the run that dies writes the graph.
    ///
    /// @param graph makes it mortal
    private record Writing(int batchSize, BiFunction<Lifetime, GraphSink, GraphSink> graph) {}

    /// The content of both stores, without generation and times.
    private record Stores(List<StatedTerm> index, SortedSet<String> graph) {}

    @BeforeEach
    void publish() throws IOException {
        for (Input input : INPUTS) {
            for (StatedTerm term : input.terms()) {
                Path file = site(input).resolve(term.origin().path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, PayloadWriter.page(term.term()));
            }
        }
    }

    /// Silences the log, where Camel dumps each of a hundred deaths.
    @BeforeEach
    void logWarningsOnly() {
        logged = LOG.getLevel();
        LOG.setLevel(Level.WARNING);
        CAMEL.setLevel(Level.OFF);
    }

    @AfterEach
    void stopCamel() {
        pipelines.close();
    }

    @AfterEach
    void logAsBefore() {
        LOG.setLevel(logged);
        CAMEL.setLevel(null);
    }

    @Test
    void promise7BothStoresConvergeWhereverARunDies() {
        for (Input next : INPUTS) {
            assertThat(diesEverywhere(new Writing(BATCH_SIZE, Lifetime::over), next))
                    .as("several batches of each kind")
                    .isGreaterThan(12);
        }
    }

    /// The graph is written in a single transaction.
    @Test
    void promise7BothStoresConvergeWhereverASmallRunDies() {
        int writes = 7;
        assertThat(diesEverywhere(new Writing(100, Lifetime::overTransactions), DIFFERENT))
                .as("four terms of the index, an update of the graph, a commit, a confirmation")
                .isEqualTo(writes + 1);
    }

    /// @return at how many moments the run has died: before its first write, and after each
    private int diesEverywhere(Writing writing, Input next) {
        undisturbed.put(next, afterARunAlone(next));
        Path data = newFolder();
        run(data, OLDER);
        Optional<Path> wreck = dies(data, writing, Moment.BEFORE, 1);
        int deaths = 0;
        while (wreck.isPresent()) {
            data = wreck.get();
            run(data, next);
            assertConverged(data, next, "death after " + deaths + " writes, then the input " + next.folder());
            if (!next.equals(OLDER)) {
                run(data, OLDER);
            }
            deaths++;
            wreck = dies(data, writing, Moment.AFTER, deaths);
        }
        return deaths;
    }

    /// Has a run die. To die after a write is to die before the next.
    ///
    /// @param data whose stores say what the older input says
    /// @return the data folder as it was at the moment of death; empty when the run had fewer writes
    private Optional<Path> dies(Path data, Writing writing, Moment moment, int write) {
        Path wreck = newFolder();
        Lifetime lifetime = Lifetime.ending(moment, write, () -> copy(data, wreck));
        return isSurvived(data, writing, lifetime) ? Optional.empty() : Optional.of(wreck);
    }

    private Stores afterARunAlone(Input input) {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        Path data = newFolder();
        run(data, input);
        Stores stores = stores(data);
        assertThat(stores.index()).containsExactlyInAnyOrderElementsOf(input.terms());
        return stores;
    }

    /// As an endpoint does it: the Camel context is started for the first run only.
    @SuppressWarnings("try") // held, not used
    private void run(Path data, Input input) {
        Settings settings = settings(data);
        BatchRun run = new BatchRun(settings, settings.run().readMapping(), pipelines, baselines);
        try (ProcessLock lock = run.lock(GLOSSARY)) {
            run.run(order(input), SharedNeo4j.store(), Progress.NONE);
        }
    }

    /// The same run put together from its parts, so that its stores can be made to fail.
    @SuppressWarnings("try") // held, not used
    private boolean isSurvived(Path data, Writing writing, Lifetime lifetime) {
        Settings settings = settings(data);
        DataFolder dataFolder = new DataFolder(data);
        Ingestion ingestion = new Ingestion(
                inBatchesOf(writing.batchSize()),
                new Sources(new SiteCrawler(settings.run().site(), dataFolder.siteCache())),
                new DeadLetterFolder(dataFolder.deadLetters()),
                CamelPipeline::start,
                baselines,
                Clock.systemUTC());
        RunOrder order = order(SAME);
        IngestRequest request =
                new IngestRequest(order.sources(), order.partition(), order.exclusion(), order.prune(), 100, 100);
        try (ProcessLock lock = new BatchRun(settings).lock(GLOSSARY);
                RunTargets targets = new RunTargets(
                        order, dataFolder, SharedNeo4j.store(), new BatchRun(settings).writer(order), "")) {
            ingestion.run(request, mortal(targets, writing, lifetime), Progress.NONE);
            return true;
        } catch (Lifetime.Death e) {
            return false;
        }
    }

    private static Targets mortal(Targets targets, Writing writing, Lifetime lifetime) {
        return new Targets() {
            @Override
            public Target open(SitePartition.Part part) {
                return mortal(targets.open(part), writing, lifetime);
            }

            @Override
            public boolean isStored(GlossaryId glossary) {
                return targets.isStored(glossary);
            }
        };
    }

    private static Targets.Target mortal(Targets.Target target, Writing writing, Lifetime lifetime) {
        Sinks sinks = target.sinks();
        return new Targets.Target(
                target.glossary(),
                Sinks.both(
                        lifetime.over(sinks.staging()),
                        writing.graph().apply(lifetime, Objects.requireNonNull(sinks.graph())),
                        sinks.derivation()));
    }

    private void assertConverged(Path data, Input input, String story) {
        assertThat(stores(data)).as(story).isEqualTo(undisturbed.get(input));
        try (SearchIndex index = SearchEngines.of(new DataFolder(data)).open(GLOSSARY);
                GraphSink graph = SharedNeo4j.store().sink(GLOSSARY, SharedNeo4j.writer())) {
            Ledger ledger = index.ledger();
            assertThat(graph.ledger()).as(story).contains(ledger);
            assertThat(ledger.terms()).as(story).isEqualTo(input.terms().size());
        }
    }

    private static Stores stores(Path data) {
        List<StatedTerm> terms = new ArrayList<>();
        try (SearchIndex index = SearchEngines.of(new DataFolder(data)).open(GLOSSARY)) {
            index.forEachTerm(terms::add);
        }
        return new Stores(terms, GraphContent.actual(GLOSSARY));
    }

    private RunOrder order(Input input) {
        return RunOrder.of(GLOSSARY, List.of(SourceParser.at(0, site(input))));
    }

    private static IngestSettings inBatchesOf(int batchSize) {
        IngestSettings usual = IngestSettings.DEFAULT;
        IngestSettings.Pace pace = new IngestSettings.Pace(
                1, batchSize, usual.pace().redeliver(), usual.pace().firstPause());
        return new IngestSettings(
                usual.limits(), usual.run(), usual.strict(), usual.mapping(), usual.sources(), usual.wording(), pace);
    }

    private Settings settings(Path data) {
        return Settings.read(new SettingSources(
                Map.of(
                        SettingKey.DATA,
                        data.toString(),
                        SettingKey.MAX_REMOVAL,
                        "100",
                        SettingKey.INSTALLATION,
                        "dying"),
                Map.of(),
                SettingsFile.in(folder),
                folder));
    }

    private Path site(Input input) {
        return folder.resolve("site").resolve(input.folder());
    }

    private Path newFolder() {
        folders++;
        return folder.resolve("data-" + folders);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                copyOne(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException merged) {
            // No commit refers to a file that a merge takes away meanwhile.
        }
    }
}
