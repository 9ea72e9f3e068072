package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.model.text.Sha256;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.Lifetime.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that keeps what the stores hold does what one does that reads it anew for each run.
class BaselinesTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);
    private static final Source.Endpoint QUEUE = new Source.Endpoint(0, "seda:terms");

    @TempDir
    private Path folder;

    private final CamelPipelines pipelines = new CamelPipelines();
    private final MemoryStores stores = new MemoryStores();
    private final Baselines baselines = new Baselines();
    private final SortedMap<String, String> site = new TreeMap<>();

    @BeforeEach
    void publish() {
        say(aTerm("nvlink").named("NVLink").relatedTo("pcie"));
        say(aTerm("pcie").named("PCIe"));
    }

    @AfterEach
    void stop() {
        pipelines.close();
    }

    @Test
    void laterRunsOfAProcessReadNothingAgain() {
        whole(baselines, stores.both());
        int scans = stores.scans();

        for (int run = 0; run < 3; run++) {
            Report report = batch(baselines, stores.both(), aTerm("nvlink").named("NVLink " + run));
            assertThat(report.terms().changed()).isEqualTo(1);
        }

        assertThat(stores.scans()).isEqualTo(scans);
        assertThat(whole(baselines, stores.both()).terms().changed()).isEqualTo(1);
    }

    @Test
    void laterRunsForTheGraphAloneReadNothingAgain() {
        whole(baselines, stores.graphOnly());
        int scans = stores.scans();

        assertThat(batch(baselines, stores.graphOnly(), aTerm("nvlink").named("Other"))
                        .terms()
                        .changed())
                .isEqualTo(1);

        assertThat(stores.scans()).isEqualTo(scans);
    }

    @Test
    void whatAnotherProcessCommitsIsNoticed() {
        whole(baselines, stores.both());
        batch(new Baselines(), stores.both(), aTerm("nvlink").named("Other"));

        assertThat(whole(baselines, stores.both()).terms().changed()).isEqualTo(1);
        assertThat(stores.indexed("nvlink").orElseThrow().term().name()).isEqualTo("NVLink");
    }

    /// Both commits have the same ledger.
    @Test
    void aMoveByAnotherProcessIsNoticed() {
        whole(baselines, stores.both());
        site.put("links/fast/_payload.json", Objects.requireNonNull(site.remove("glossary/nvlink/_payload.json")));
        Ledger before = stores.indexLedger();
        whole(new Baselines(), stores.both());
        assertThat(stores.indexLedger()).isEqualTo(before);

        site.put("links/fast/_payload.json", "[{");
        whole(baselines, stores.both());

        assertThat(stores.indexDump())
                .as("the page is unreadable and keeps its term")
                .containsKey("nvlink");
    }

    @Test
    void aRunThatIsKeptBackLeavesItAsItIs() {
        whole(baselines, stores.both());
        int scans = stores.scans();
        stores.willCheck(new SelfCheck(100, 100, List.of()));
        assertThatThrownBy(() -> batch(baselines, stores.both(), aTerm("nvlink").named("Other")))
                .isInstanceOf(UnfindableFault.class);

        stores.willCheck(SelfCheck.NONE);
        assertThat(batch(baselines, stores.both(), aTerm("nvlink").named("Other"))
                        .terms()
                        .changed())
                .isEqualTo(1);
        assertThat(stores.scans()).isEqualTo(scans);
    }

    /// A statement that loses arrives first, so the one that wins is staged; it says what is stored, from another
    /// place.
    @Test
    void whatWasStagedAndNotCommittedIsNotNoted() {
        whole(baselines, stores.both());
        String same = content("glossary/nvlink/_payload.json");
        String other =
                PayloadWriter.page(aTerm("nvlink").named("Other").stated().term());
        int writes = stores.writes();

        run(
                BaselinesTest::oneAfterTheOther,
                baselines,
                stores.both(),
                new Source.Batch(
                        QUEUE,
                        List.of(held("links/fast/_payload.json", other), held("aa/nvlink/_payload.json", same))));

        assertThat(stores.writes()).as("staged").isGreaterThan(writes);
        assertKept("nothing was committed", stores::both);
    }

    private static PayloadPipeline oneAfterTheOther(
            IngestSettings settings, PayloadSteps steps, Consumer<Delivery> deliveries) {
        return new PayloadPipeline() {
            @Override
            public void read(Iterator<Payload> payloads) {
                payloads.forEachRemaining(payload -> steps.settle(payload, steps.decode(payload)));
            }

            @Override
            public void deliver(Iterator<? extends Delivery> next) {
                next.forEachRemaining(deliveries);
            }

            @Override
            public void close() {}
        };
    }

    /// Whole runs and batches, into both stores or one, by this process and another one, with pages that move, break
    /// and go, and runs that die.
    @SeededTest
    void anyHistoryComesToTheSameAsWithoutKeepingAnything(RandomGenerator random) {
        MemoryStores twin = new MemoryStores();
        for (int step = 0; step < 120; step++) {
            changeSomePages(random);
            Step next = new Step(random.nextInt(5), random.nextInt(3) == 0, random.nextInt(8), page(random));
            Baselines ofTheProcess = random.nextInt(4) == 0 ? new Baselines() : baselines;
            String story = "step " + step + ": " + next;
            assertThat(carryOut(next, stores, ofTheProcess)).as(story).isEqualTo(carryOut(next, twin, new Baselines()));
            assertThat(stores.indexDump()).as(story).isEqualTo(twin.indexDump());
            assertThat(stores.graphDump()).as(story).isEqualTo(twin.graphDump());
            assertKept(story, stores::both);
            assertKept(story, stores::graphOnly);
        }
    }

    /// @param kind  which stores, and whether they are built anew
    /// @param dying the write at which the run dies, from 1; not at all for more than it has
    /// @param page  all that a batch says
    private record Step(int kind, boolean batch, int dying, String page) {
        Sinks sinks(MemoryStores stores) {
            return switch (kind) {
                case 0 -> stores.indexOnly();
                case 1 -> stores.graphOnly();
                case 2 -> stores.rebuild();
                default -> stores.both();
            };
        }
    }

    /// @return what the run came to
    private String carryOut(Step step, MemoryStores world, Baselines kept) {
        if (step.dying > 0 && step.dying < 4) {
            world.live(Lifetime.ending(Moment.AFTER, step.dying, () -> {}));
        }
        try {
            Report report = step.batch
                    ? run(
                            kept,
                            step.sinks(world),
                            new Source.Batch(QUEUE, List.of(held(step.page, content(step.page)))))
                    : whole(kept, step.sinks(world));
            return report.terms() + " " + report.generation() + " " + report.notices();
        } catch (Lifetime.Death e) {
            return "died";
        } catch (UsageFault e) {
            return "there is no page and no term";
        } finally {
            world.live(Lifetime.withoutEnd());
        }
    }

    private void assertKept(String story, Supplier<Sinks> sinks) {
        assertThat(dump(baselines.read(GLOSSARY.id(), sinks.get()).terms()))
                .as(story)
                .isEqualTo(dump(Baseline.terms(sinks.get())));
    }

    private static Map<String, StoredTerm> dump(KnownTerms terms) {
        Map<String, StoredTerm> dump = new TreeMap<>();
        terms.forEach(term -> dump.put(term.slug().value(), term));
        return dump;
    }

    private void changeSomePages(RandomGenerator random) {
        for (int change = random.nextInt(3); change >= 0; change--) {
            String path = page(random);
            switch (random.nextInt(5)) {
                case 0 -> site.remove(path);
                case 1 -> site.put(path, "[{");
                default -> {
                    List<TermBuilder> terms = new ArrayList<>();
                    for (int term = random.nextInt(3); term >= 0; term--) {
                        terms.add(aTerm("t" + random.nextInt(6))
                                .named("Name " + random.nextInt(2))
                                .explained("Says " + random.nextInt(2))
                                .relatedTo("t" + random.nextInt(6)));
                    }
                    site.put(
                            path,
                            PayloadWriter.page(terms.stream()
                                    .map(term -> term.stated().term())
                                    .toList()));
                }
            }
        }
    }

    private static String page(RandomGenerator random) {
        return (random.nextBoolean() ? "glossary/t" : "links/t") + random.nextInt(4) + "/_payload.json";
    }

    private String content(String path) {
        return site.getOrDefault(path, PayloadWriter.pageWithoutTerm());
    }

    private void say(TermBuilder term) {
        site.put(term.stated().origin().path(), PayloadWriter.page(term.stated().term()));
    }

    /// A run over all that the site says.
    private Report whole(Baselines kept, Sinks sinks) {
        Path root = folder.resolve(
                Sha256.of(site.toString().getBytes(StandardCharsets.UTF_8)).shortHex());
        site.forEach((path, page) -> write(root.resolve(path), page));
        return run(kept, sinks, new Source.Folder(0, root));
    }

    private Report batch(Baselines kept, Sinks sinks, TermBuilder term) {
        return run(
                kept,
                sinks,
                new Source.Batch(
                        QUEUE,
                        List.of(held(
                                term.stated().origin().path(),
                                PayloadWriter.page(term.stated().term())))));
    }

    private static HeldPayload held(String path, String page) {
        return HeldPayload.of(QUEUE, path, page.getBytes(StandardCharsets.UTF_8));
    }

    private Report run(Baselines kept, Sinks sinks, Source source) {
        return run(pipelines, kept, sinks, source);
    }

    private Report run(PayloadPipeline.Factory factory, Baselines kept, Sinks sinks, Source source) {
        IngestRequest request =
                new IngestRequest(List.of(source), SitePartition.whole(GLOSSARY.id()), Exclusion.NONE, true, 100, 1);
        return new Ingestion(
                        IngestSettings.DEFAULT,
                        new Sources(new NoSites()),
                        new DeadLetterFolder(folder.resolve("dead-letters")),
                        factory,
                        kept,
                        Clock.systemUTC())
                .run(request, MemoryStores.only(GLOSSARY, sinks), Progress.NONE);
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
