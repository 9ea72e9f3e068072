package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.Lifetime.Moment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores();
    private final Baselines baselines = new Baselines();
    private DeadLetterFolder deadLetters;
    private Site site;

    @BeforeEach
    void beginWithATwoTermSite() throws IOException {
        deadLetters = new DeadLetterFolder(folder.resolve("dead-letters"));
        site = new Site(folder.resolve("site"));
        site.publish(aTerm("nvlink").named("NVLink").relatedTo("pcie"));
        site.publish(aTerm("pcie").named("PCIe"));
    }

    @Test
    void aFirstRunWritesBothStoresWithOneGeneration() {
        Report report = run();

        assertThat(report.terms().added()).isEqualTo(2);
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie").isEqualTo(stores.graphDump());
        assertThat(stores.indexLedger()).isEqualTo(stores.graphLedger());
        assertThat(stores.indexLedger().generation()).isEqualTo(1);
        assertThat(stores.indexLedger().terms()).isEqualTo(2);
    }

    @Test
    void promise1TheSameInputAgainWritesNothing() {
        run();
        int writes = stores.writes();

        Report again = run();

        assertThat(stores.writes()).isEqualTo(writes);
        assertThat(again.terms().unchanged()).isEqualTo(2);
        assertThat(again.generation()).isEqualTo(1);
        assertThat(again.changedAnything()).isFalse();
    }

    @Test
    void promise3CountsEveryPayloadOnce() throws IOException {
        site.write("about/_payload.json", PayloadWriter.pageWithoutTerm());
        site.write("broken/_payload.json", "[{");

        Report report = run();

        assertThat(List.of(
                        report.payloads().read(),
                        report.payloads().withTerm(),
                        report.payloads().withoutTerm(),
                        report.payloads().rejected()))
                .containsExactly(4L, 2L, 1L, 1L);
    }

    @Test
    void aChangedAndAVanishedTermAreChangedAndRemoved() throws IOException {
        run();
        site.publish(aTerm("nvlink").named("NVLink").defined("A link."));
        site.delete("glossary/pcie/_payload.json");

        Report report = run(request(50, site.root));

        assertThat(List.of(
                        report.terms().changed(),
                        report.terms().removed(),
                        report.terms().unchanged(),
                        report.generation()))
                .containsExactly(1L, 1L, 0L, 2L);
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink").isEqualTo(stores.graphDump());
    }

    @Test
    void promise6RefusesToRemoveMoreThanItMay() throws IOException {
        run();
        site.delete("glossary/pcie/_payload.json");

        assertThatThrownBy(this::run)
                .isInstanceOf(RemovalFault.class)
                .hasMessageContaining("remove 1 of 2 terms")
                .hasMessageContaining("max-removal");
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.graphLedger().pending()).isFalse();
    }

    /// Promise 6, for either store.
    @Test
    void promise6RefusesToEmptyAGraphBesideANewIndex() throws IOException {
        run();
        stores.loseIndex();
        site.delete("glossary/pcie/_payload.json");

        assertThatThrownBy(this::run)
                .isInstanceOf(RemovalFault.class)
                .hasMessageContaining("remove 1 of 2 terms (1 of them are in the graph alone)");
        assertThat(stores.graphDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.graphLedger().pending()).isFalse();
        assertThat(stores.indexDump()).isEmpty();
    }

    @Test
    void promise5ARunThatIsNotCompleteRemovesNothingFromAGraphBesideANewIndex() throws IOException {
        run();
        stores.loseIndex();

        Report report = run(request(100, site.root.resolve("glossary/nvlink/_payload.json")));

        assertThat(stores.graphDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink");
        assertThat(report.notices().findings())
                .containsExactly("Terms that only the graph had stay in it until a run reads the whole site: pcie.");
    }

    @Test
    void tellsOfTheTermsThatOnlyTheGraphHad() throws IOException {
        run();
        stores.loseIndex();
        site.delete("glossary/pcie/_payload.json");

        Report report = run(request(50, site.root));

        assertThat(stores.graphDump()).containsOnlyKeys("nvlink").isEqualTo(stores.indexDump());
        assertThat(report.notices().findings())
                .containsExactly("Terms that only the graph had were taken out of it: pcie.");
    }

    /// What a run wrote that died was never published: it is no loss.
    @Test
    void whatARunThatDiedHadWrittenIsTakenOutWithoutAWord() throws IOException {
        run();
        site.publish(aTerm("hbm"));
        stores.live(Lifetime.ending(Moment.AFTER, 4, () -> {}));
        assertThat(isSurvived(this::run)).isFalse();
        stores.live(Lifetime.withoutEnd());
        assertThat(stores.graphDump()).containsKey("hbm");
        site.delete("glossary/hbm/_payload.json");

        run(request(0, site.root));

        assertThat(stores.graphDump()).containsOnlyKeys("nvlink", "pcie").isEqualTo(stores.indexDump());
    }

    @Test
    void keepsAGenerationBackInWhichTooManyNamesDoNotFindTheirTerm() throws IOException {
        run();
        site.publish(aTerm("nvlink").named("NVLink").defined("A faster link."));
        stores.willCheck(new SelfCheck(100, 2, List.of("The name 'NVLink' does not find the term 'nvlink' first.")));

        assertThatThrownBy(this::run)
                .isInstanceOf(UnfindableFault.class)
                .hasMessageContaining("2 of 100 names and slugs")
                .hasMessageContaining("max-unfindable")
                .hasMessageContaining("'NVLink'");
        assertThat(stores.indexLedger().generation()).isEqualTo(1);
        assertThat(stores.graphLedger().generation()).isEqualTo(1);
        assertThat(stores.graphLedger().pending()).isFalse();
        assertThat(run(request(20, 2, site.root)).notices().findings())
                .as("as many as are allowed are told in the report")
                .containsExactly("The name 'NVLink' does not find the term 'nvlink' first.");
    }

    @Test
    void oneNameOfAWholeGlossaryDoesNotKeepAChangeBack() throws IOException {
        for (int i = 0; i < 100; i++) {
            site.publish(aTerm("term-" + i));
        }
        run();
        site.publish(aTerm("term-7").defined("A link."));
        stores.willCheck(new SelfCheck(4, 1, List.of("The name 'Seven' does not find the term 'term-7' first.")));

        Report report = run();
        assertThat(report.generation()).isEqualTo(2);
        assertThat(report.notices().findings()).contains("The name 'Seven' does not find the term 'term-7' first.");
    }

    @Test
    void anEmptySourceOnAFilledGlossaryIsRefused() throws IOException {
        run();
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> run(request(20, empty))).isInstanceOf(RemovalFault.class);
        assertThat(run(request(20, empty, site.root)).terms().removed())
                .as("the other source states all there is")
                .isZero();
    }

    @Test
    void anEmptyFolderForANewGlossaryIsAWrongUse() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> run(request(20, empty)))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("no _payload.json in " + empty);
    }

    @Test
    void aMissingFolderIsAWrongUse() {
        assertThatThrownBy(() -> run(request(20, folder.resolve("nowhere"))))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void promise5ARejectedPayloadKeepsTheTermsItHad() throws IOException {
        run();
        site.write("glossary/pcie/_payload.json", "no JSON");

        Report report = run();

        assertThat(List.of(
                        report.payloads().rejected(),
                        report.terms().removed(),
                        report.terms().unchanged()))
                .containsExactly(1L, 0L, 2L);
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(deadLetters.list(GlossaryId.DEFAULT).whole())
                .map(DeadLetter::path)
                .containsExactly("glossary/pcie/_payload.json");
    }

    @Test
    void promise5KeepsTheTermsOfAPageWhoseOtherFileCannotBeRead() throws IOException {
        site.write(
                "caf%C3%A9/_payload.json",
                PayloadWriter.listing(List.of(
                        aTerm("hbm").explained("A memory.").build(),
                        aTerm("tpu").explained("A chip.").build())));
        run();
        site.delete("caf%C3%A9/_payload.json");
        site.write("cafe\u0301.html", "<script type=\"application/ld+json\">{\"@type\": \"DefinedTerm\", </script>");

        Report report = run(request(100, site.root));

        assertThat(report.payloads().rejected()).isEqualTo(1);
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie", "hbm", "tpu");
    }

    @Test
    void aListingDoesNotOverwriteTheTermsOfARejectedPayload() throws IOException {
        site.publish(aTerm("pcie").named("PCIe").explained("A bus."));
        site.write(
                "glossary/_payload.json",
                PayloadWriter.listing(List.of(aTerm("pcie").named("PCIe").build())));
        run();
        site.write("glossary/pcie/_payload.json", "no JSON");

        run();

        assertThat(stores.indexed("pcie").orElseThrow().term().explanation()).isEqualTo("A bus.");
    }

    @Test
    void promise3ALaterSuccessDropsTheDeadLetter() throws IOException {
        site.write("glossary/pcie/_payload.json", "no JSON");
        run();
        site.publish(aTerm("pcie").named("PCIe"));

        run();

        assertThat(deadLetters.list(GlossaryId.DEFAULT).whole()).isEmpty();
    }

    @Test
    void promise3ALaterSuccessDropsTheDeadLetterOfAnotherFileOfThePage() throws IOException {
        site.delete("glossary/pcie/_payload.json");
        site.write("glossary/pcie/index.html", "<script data-nuxt-data=\"a\" id=\"__NUXT_DATA__\">[{</script>");
        site.write("glossary/pcie.html", "<script data-nuxt-data=\"a\" id=\"__NUXT_DATA__\">[{</script>");
        site.write("glossary/pcie-2/_payload.json", "no JSON");
        run();
        assertThat(letterPaths())
                .containsExactly("glossary/pcie-2/_payload.json", "glossary/pcie.html", "glossary/pcie/index.html");
        site.publish(aTerm("pcie").named("PCIe"));

        run();

        assertThat(letterPaths()).containsExactly("glossary/pcie-2/_payload.json");
    }

    @Test
    void promise3AnotherFileOfThePageDropsNoDeadLetterOfTheSameRun() throws IOException {
        site.write("glossary/pcie/_payload.json", "no JSON");
        Site other = new Site(folder.resolve("other"));
        other.write("glossary/pcie/index.html", "<p>no term</p>");

        run(request(50, other.root, site.root, other.root));

        assertThat(letterPaths()).containsExactly("glossary/pcie/_payload.json");
    }

    private List<String> letterPaths() {
        return deadLetters.list(GlossaryId.DEFAULT).whole().stream()
                .map(DeadLetter::path)
                .toList();
    }

    @Test
    void aTornDeadLetterIsNamedAndHindersNoRun() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("dead-letters/default"));
        Path empty = Files.writeString(letters.resolve("0".repeat(64) + ".json"), "");
        Path torn = Files.writeString(letters.resolve("1".repeat(64) + ".json"), "{\n  \"glossary\" : \"def");

        Report report = run();

        assertThat(report.terms().added()).isEqualTo(2);
        assertThat(report.notices().findings())
                .satisfiesExactly(
                        first -> assertThat(first).contains(empty.toString(), "cannot be read"),
                        second -> assertThat(second).contains(torn.toString(), "cannot be read"));
    }

    @Test
    void aLaterSuccessDropsADeadLetterThatIsTorn() throws IOException {
        site.write("glossary/pcie/_payload.json", "no JSON");
        run();
        for (Path letter : letterFiles()) {
            Files.writeString(letter, "");
        }
        site.publish(aTerm("pcie").named("PCIe"));

        Report report = run();

        assertThat(letterFiles()).isEmpty();
        assertThat(report.notices().findings()).isEmpty();
    }

    @Test
    void theLaterSourceWinsAndTheContradictionIsTold() throws IOException {
        Site other = new Site(folder.resolve("other"));
        other.publish(aTerm("nvlink").named("NVLink").explained("Another text."));

        Report report = run(request(20, site.root, other.root));

        assertThat(stores.indexed("nvlink").orElseThrow().term().explanation()).isEqualTo("Another text.");
        assertThat(report.terms().overridden()).isEqualTo(1);
        assertThat(report.notices().findings()).singleElement().asString().contains("nvlink", "overridden");
    }

    @Test
    void promise5ASingleFileNeverPrunes() throws IOException {
        run();

        Report report = run(request(20, site.root.resolve("glossary/nvlink/_payload.json")));

        assertThat(List.of(report.terms().removed(), report.terms().unchanged(), report.generation()))
                .containsExactly(0L, 1L, 1L);
        assertThat(report.complete()).isFalse();
    }

    @Test
    void aTermThatMovedIsFollowedWithoutANewGeneration() throws IOException {
        run();
        site.delete("glossary/pcie/_payload.json");
        site.write(
                "words/pcie/_payload.json",
                PayloadWriter.page(aTerm("pcie").named("PCIe").build()));

        Report report = run();

        assertThat(List.of(report.terms().unchanged(), report.terms().removed(), report.generation()))
                .containsExactly(2L, 0L, 1L);
        assertThat(stores.indexed("pcie").orElseThrow().origin().route()).isEqualTo("/words/pcie");
    }

    @Test
    void aRunForOneStoreIsMadeUpForByTheNextForBoth() throws IOException {
        run(request(), stores.indexOnly());
        assertThat(stores.graphDump()).isEmpty();

        Report both = run();

        assertThat(both.changedAnything()).isFalse();
        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
        assertThat(stores.graphLedger()).isEqualTo(stores.indexLedger());
        assertThat(stores.graphLedger().generation()).isEqualTo(1);
    }

    @Test
    void aTermThatSomebodyDeletedFromTheGraphComesBackWithTheNextRun() {
        run();
        stores.lose("pcie");

        Report report = run();

        assertThat(report.changedAnything()).isFalse();
        assertThat(report.generation()).isEqualTo(1);
        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
        int writes = stores.writes();
        run();
        assertThat(stores.writes()).isEqualTo(writes);
    }

    @Test
    void whatElseDiffersIsMendedWithATermThatIsGone() {
        run();
        stores.lose("pcie");
        stores.falsify(aTerm("nvlink").named("Somebody's").stated());

        run();

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
    }

    @Test
    void aRunForTheGraphAloneBringsBackWhatItStates() {
        run();
        stores.lose("pcie");

        run(request(), stores.graphOnly());

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
    }

    /// Equal counts and equal ledgers do not say that the graph is right.
    @Test
    void aRebuildWritesTheGraphAnewWhateverTheLedgersSay() {
        run();
        stores.falsify(aTerm("nvlink").named("Somebody's").stated());

        run(request(), stores.rebuild());

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
        stores.falsify(aTerm("nvlink").named("Somebody's").stated());
        run(request(), stores.graphAnew());
        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
    }

    /// Both stores stand at one generation with as many terms, and yet say different things.
    @Test
    void runsForOneStoreEachDoNotPassForOneRunForBoth() throws IOException {
        run();
        site.publish(aTerm("nvlink").named("NVLink").defined("For the graph."));
        run(request(), stores.graphOnly());
        site.publish(aTerm("nvlink").named("NVLink").defined("For the index."));
        run(request(), stores.indexOnly());
        assertThat(stores.graphLedger().generation())
                .isEqualTo(stores.indexLedger().generation());

        run();

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
    }

    @Test
    void aRunForTheGraphAloneLeavesTheIndexBe() throws IOException {
        run();
        site.publish(aTerm("hbm"));

        run(request(), stores.graphOnly());

        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.graphDump()).containsOnlyKeys("hbm", "nvlink", "pcie");
    }

    @Test
    void anotherDerivationRewritesTheGraphFromTheIndex() {
        run();
        stores.upgrade();

        Report report = run(request(), stores.rebuild());

        assertThat(List.of(report.terms().changed(), report.terms().unchanged(), report.generation()))
                .containsExactly(0L, 2L, 2L);
        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
        assertThat(stores.graphLedger()).isEqualTo(stores.indexLedger());
    }

    @Test
    void aGraphThatAnUpgradeOfTheIndexAloneLeftBehindIsRewritten() throws IOException {
        run();
        stores.upgrade();
        run(request(), stores.rebuildIndexOnly());
        site.write("glossary/pcie/_payload.json", "no JSON");

        run();

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.graphLedger()).isEqualTo(stores.indexLedger());
        int writes = stores.writes();
        run();
        assertThat(stores.writes()).isEqualTo(writes);
    }

    @Test
    void aRunForTheGraphAloneRewritesWhatItStates() {
        run();
        stores.upgrade();

        run(request(), stores.graphOnly());

        assertThat(stores.graphDump()).isEqualTo(stores.indexDump());
        assertThat(stores.graphLedger().derivation()).isEqualTo("the next derivation");
    }

    /// In a run for the graph alone the text of a term that it does not state is unknown: the next run for both
    /// stores writes it.
    @Test
    void aRunForTheGraphAloneThatDoesNotStateAllLeavesTheRestToTheNextForBoth() throws IOException {
        run();
        stores.upgrade();
        site.write("glossary/pcie/_payload.json", "no JSON");

        run(request(), stores.graphOnly());

        assertThat(stores.graphLedger().derivation()).isEqualTo("derivation");
        assertThat(stores.graphDump()).containsEntry("pcie", "torn");
        run(request(), stores.rebuild());
        assertThat(stores.graphDump()).isEqualTo(stores.indexDump()).containsOnlyKeys("nvlink", "pcie");
        assertThat(stores.graphLedger()).isEqualTo(stores.indexLedger());
    }

    @Test
    void anotherBaseUrlNeedsARebuild() {
        run();
        Glossary moved = new Glossary(GlossaryId.DEFAULT, "en", URI.create("https://example.org"));

        assertThatThrownBy(() -> runAs(moved, request(20, site.root)))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("rebuild");
        assertThat(runAs(moved, request(20, site.root), stores.rebuild()).generation())
                .isEqualTo(2);
        assertThat(stores.graphLedger().glossary()).isEqualTo(moved);
    }

    @Test
    void aRebuildKeepsTheTermsOfARejectedPayload() throws IOException {
        run();
        site.write("glossary/pcie/_payload.json", "no JSON");

        run(request(), stores.rebuild());

        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie").isEqualTo(stores.graphDump());
    }

    @Test
    void aCancelledRunChangesNothing() {
        Ingestion ingestion = ingestion(IngestSettings.DEFAULT);
        ingestion.cancel();

        assertThatThrownBy(() -> ingestion.run(request(), MemoryStores.only(GLOSSARY, stores.both()), Progress.NONE))
                .isInstanceOf(InterruptedFault.class);
        assertThat(stores.indexDump()).isEmpty();
    }

    /// Promise 7 of the design: whenever a run dies, whatever comes next, both stores end as if nothing had
    /// happened.
    @Test
    void promise7ARunThatDiesAtAnyWriteIsMadeUpForByTheNext() throws IOException {
        Path before = site.root;
        Site later = new Site(folder.resolve("later"));
        later.publish(aTerm("nvlink").named("NVLink").relatedTo("hbm"));
        later.publish(aTerm("hbm"));
        Site other = new Site(folder.resolve("another"));
        other.publish(aTerm("nvlink").named("NVLink").defined("Other."));
        for (Path next : List.of(before, later.root, other.root)) {
            for (int write = 1; dies(before, later.root, write, next); write++) {
                assertThat(write).as("writes of a run").isLessThan(20);
            }
        }
    }

    private boolean dies(Path before, Path dying, int write, Path next) {
        MemoryStores stores = new MemoryStores();
        runOver(stores, before);
        stores.live(Lifetime.ending(Moment.BEFORE, write, () -> {}));
        if (isSurvived(() -> runOver(stores, dying))) {
            return false;
        }
        stores.live(Lifetime.withoutEnd());
        runOver(stores, next);
        MemoryStores undisturbed = new MemoryStores();
        runOver(undisturbed, next);
        String death = "death at write " + write;
        assertThat(stores.indexDump()).as(death).isEqualTo(undisturbed.indexDump());
        assertThat(stores.graphDump()).as(death).isEqualTo(undisturbed.indexDump());
        assertThat(stores.graphLedger()).as(death).isEqualTo(stores.indexLedger());
        return true;
    }

    private static boolean isSurvived(Runnable run) {
        try {
            run.run();
            return true;
        } catch (Lifetime.Death e) {
            return false;
        }
    }

    private void runOver(MemoryStores stores, Path source) {
        ingestion(IngestSettings.DEFAULT)
                .run(request(100, source), MemoryStores.only(GLOSSARY, stores.both()), Progress.NONE);
    }

    private Report run() {
        return run(request());
    }

    private Report run(IngestRequest request) {
        return run(request, stores.both());
    }

    private Report run(IngestRequest request, Sinks sinks) {
        return runAs(GLOSSARY, request, sinks);
    }

    private Report runAs(Glossary glossary, IngestRequest request) {
        return runAs(glossary, request, stores.both());
    }

    private Report runAs(Glossary glossary, IngestRequest request, Sinks sinks) {
        return ingestion(IngestSettings.DEFAULT).run(request, MemoryStores.only(glossary, sinks), Progress.NONE);
    }

    private IngestRequest request() {
        return request(20, site.root);
    }

    private static IngestRequest request(int maxRemovalPercent, Path... paths) {
        return request(maxRemovalPercent, IngestRequest.DEFAULT_MAX_UNFINDABLE_PERCENT, paths);
    }

    private static IngestRequest request(int maxRemovalPercent, int maxUnfindablePercent, Path... paths) {
        List<Source> sources = IntStream.range(0, paths.length)
                .mapToObj(i -> SourceParser.at(i, paths[i]))
                .toList();
        return new IngestRequest(
                sources,
                SitePartition.whole(GLOSSARY.id()),
                Exclusion.NONE,
                true,
                maxRemovalPercent,
                maxUnfindablePercent);
    }

    private List<Path> letterFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("dead-letters/default"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private Ingestion ingestion(IngestSettings settings) {
        Sources sources = new Sources(new NoSites());
        return new Ingestion(settings, sources, deadLetters, CamelPipeline::start, baselines, Clock.systemUTC());
    }

    /// A site's build folder.
    private record Site(Path root) {
        void publish(TermBuilder... terms) throws IOException {
            for (StatedTerm term : Arrays.stream(terms).map(TermBuilder::stated).toList()) {
                write(term.origin().path(), PayloadWriter.page(term.term()));
            }
        }

        void write(String path, String payload) throws IOException {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, payload);
        }

        void delete(String path) throws IOException {
            Files.delete(root.resolve(path));
        }
    }
}
