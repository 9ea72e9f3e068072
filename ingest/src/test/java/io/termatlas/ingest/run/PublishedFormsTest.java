package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run over the forms in which sites publish: payloads, pages, both together, and what cannot be read.
class PublishedFormsTest {
    private static final String HBM = "[[\"ShallowReactive\",1],{\"slug\":2,\"term\":3},\"hbm\",\"HBM\"]";
    private static final String OF_THE_SITE = "[{\"slug\":1,\"term\":2,\"by\":3},\"hbm\",\"HBM\",[\"Author\",1]]";

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStores stores = new MemoryStores();

    @Test
    void aPageAndThePayloadBesideItAreOneStatement() throws IOException {
        write(
                "glossary/hbm/_payload.json",
                PayloadWriter.page(List.of(aTerm("hbm").build())));
        write("glossary/hbm/index.html", page("data-src=\"/glossary/hbm/_payload.json?_b=1\"", state("Inline")));
        write("glossary/tpu.html", page("data-src=\"/glossary/tpu/_payload.json?_b=1\"", state("Inline")));
        write(
                "glossary/tpu/_payload.json",
                PayloadWriter.page(List.of(aTerm("tpu").build())));

        Report report = run(IngestSettings.DEFAULT);

        assertThat(List.of(
                        report.payloads().read(),
                        report.payloads().withTerm(),
                        report.terms().added(),
                        report.terms().overridden()))
                .containsExactly(2L, 2L, 2L, 0L);
        assertThat(stores.indexDump()).containsOnlyKeys("hbm", "tpu");
    }

    @Test
    void whatThePageKeepsFromRobotsIsLeftOut() throws IOException {
        String noIndex = "<meta name=\"robots\" content=\"noindex\">";
        write("glossary/hbm/_payload.json", HBM);
        write("glossary/hbm/index.html", noIndex);
        write("glossary/tpu.html", noIndex + page("data-ssr=\"true\"", HBM.replace("hbm", "tpu")));
        write("glossary/gpu/_payload.json", HBM.replace("hbm", "gpu"));

        Report report = run(IngestSettings.DEFAULT);

        assertThat(List.of(
                        report.payloads().read(),
                        report.payloads().withTerm(),
                        report.payloads().withoutTerm()))
                .containsExactly(3L, 1L, 2L);
        assertThat(stores.indexDump()).containsOnlyKeys("gpu");
    }

    @Test
    void brokenLinkedDataOfThePageDoesNotTouchItsState() throws IOException {
        write("glossary/hbm/_payload.json", HBM);
        write(
                "glossary/hbm/index.html",
                page("data-src=\"/x\"", HBM.replace("hbm", "tpu"))
                        + "<script type=\"application/ld+json\">{\"@type\":\"DefinedTerm\", broken</script>");

        assertThat(run(IngestSettings.DEFAULT).payloads().rejected()).isZero();
        assertThat(stores.indexDump()).containsOnlyKeys("hbm", "tpu");
    }

    @Test
    void aPageAloneIsReadWithOrWithoutTheId() throws IOException {
        write("glossary/hbm/index.html", page("id=\"__NUXT_DATA__\"", HBM));
        write("glossary/tpu.html", page("data-ssr=\"true\"", HBM.replace("hbm", "tpu")));
        write("404.html", "<!DOCTYPE html><title>Not found</title>");

        Report report = run(IngestSettings.DEFAULT);

        assertThat(List.of(
                        report.payloads().read(),
                        report.payloads().withTerm(),
                        report.payloads().withoutTerm()))
                .containsExactly(3L, 2L, 1L);
        assertThat(stores.indexDump()).containsOnlyKeys("hbm", "tpu");
    }

    @Test
    void whatCannotBeReadIsRejectedWithTheWayOut() throws IOException {
        write("a/_payload.js", "export default {}");
        write("b/_payload.json", "<!DOCTYPE html><p>Not found</p>");
        write("c/__data.json", "{\"status\":404}");
        write("glossary/hbm/_payload.json", HBM);

        Report report = run(IngestSettings.DEFAULT);

        assertThat(report.payloads().rejected()).isEqualTo(3);
        assertThat(report.notices().rejects())
                .extracting(Report.Reject::reason)
                .anyMatch(reason -> reason.contains("renderJsonPayloads"))
                .anyMatch(reason -> reason.contains("page of HTML"))
                .anyMatch(reason -> reason.contains("SvelteKit"));
        assertThat(stores.indexDump()).containsOnlyKeys("hbm");
    }

    @Test
    void aTypeOfTheSiteIsReadThroughUnlessTheRunIsStrict() throws IOException {
        write("glossary/hbm/_payload.json", OF_THE_SITE);

        assertThat(run(IngestSettings.DEFAULT).notices().findings())
                .anyMatch(finding -> finding.contains("the unknown type Author was read as what it holds"));
        Report strict = run(settings(Limits.DEFAULT, RunLimits.DEFAULT, true));

        assertThat(strict.notices().rejects())
                .extracting(Report.Reject::reason)
                .containsExactly("the type Author is unknown, and strict refuses what it does not know");
    }

    @Test
    void aRunThatTakesTooMuchEndsAndNamesTheSetting() throws IOException {
        write("glossary/hbm/_payload.json", HBM);
        write("glossary/tpu/_payload.json", HBM.replace("hbm", "tpu"));

        assertThatThrownBy(() -> run(settings(Limits.DEFAULT, new RunLimits(100, 1000, 1000), false)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("more than 100 bytes")
                .hasMessageContaining("run-bytes");
        assertThatThrownBy(() -> run(settings(Limits.DEFAULT, new RunLimits(1000, 10, 1000), false)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("more than 10 entries")
                .hasMessageContaining("run-entries");
        write(
                "glossary/gpu/_payload.json",
                PayloadWriter.page(
                        List.of(aTerm("gpu").explained("x".repeat(99)).build())));
        assertThatThrownBy(() -> run(settings(Limits.DEFAULT, new RunLimits(1000, 1000, 98), false)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("run-text");
        assertThat(stores.indexDump()).isEmpty();
        assertThat(run(settings(Limits.DEFAULT, new RunLimits(1000, 1000, 99), false))
                        .terms()
                        .added())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what C says         | what C++ says        | overridden
            bare                  | bare                 | 1
            defined               | defined              | 1
            explained             | explained            | 1
            explained             | defined              | 1
            # a listing may call the term otherwise
            explained             | bare                 | 0
            """)
    void aSlugThatOnePageStatesTwiceIsOverriddenAndNamed(String one, String other, int overridden) throws IOException {
        List<Term> terms = List.of(term("C", one), term("C++", other));
        for (List<Term> order : List.of(terms, terms.reversed())) {
            write("languages/_payload.json", PayloadWriter.page(order));

            Report report = run(IngestSettings.DEFAULT);

            assertThat(stores.indexDump()).containsOnlyKeys("c");
            assertThat(report.terms().overridden()).isEqualTo(overridden);
            assertThat(report.notices().findings())
                    .hasSize(overridden)
                    .allSatisfy(finding -> assertThat(finding)
                            .startsWith("'c' of languages/_payload.json (source 1), where it is called '")
                            .contains("'C'", "'C++'", "', is overridden by languages/_payload.json (source 1), where"));
        }
    }

    private static Term term(String name, String what) {
        TermBuilder term = aTerm("c").named(name);
        return switch (what) {
            case "defined" -> term.defined("It is " + name).build();
            case "explained" -> term.explained("It is " + name).build();
            default -> term.build();
        };
    }

    @Test
    void twoListingsThatGiveOneSlugToTwoNamesContradictEachOtherUnlessThereIsTheWholeTerm() throws IOException {
        write("a.html", "<script data-nuxt-data>[{\"slug\":1,\"term\":2},\"c\",\"C\"]</script>");
        write("b.html", "<script data-nuxt-data>[{\"slug\":1,\"term\":2},\"c\",\"C++\"]</script>");

        assertThat(run(IngestSettings.DEFAULT).terms().overridden()).isEqualTo(1);
        write("c.html", "<script data-nuxt-data>[{\"slug\":1,\"term\":2},\"c\",\"The C language\"]</script>");
        assertThat(run(IngestSettings.DEFAULT).terms().overridden()).isZero();
    }

    @Test
    void aNameOfAListingThatSpellsAnotherTermsSlugIsNamed() throws IOException {
        write("tcp-ip.html", linked("TCP/IP"));
        write("chips.html", linked("TCP-IP", "Chip"));
        write("nets.html", linked("tcp/ip", "Net"));

        Report report = run(IngestSettings.DEFAULT);

        assertThat(stores.indexDump()).containsOnlyKeys("tcp-ip", "chip", "net");
        assertThat(report.terms().overridden()).isEqualTo(1);
        assertThat(report.notices().findings())
                .containsExactly("'tcp-ip' of chips.html (source 1), where it is called 'TCP-IP', is overridden by "
                        + "tcp-ip.html (source 1), which says something else.");
    }

    private static String linked(String... names) {
        String terms = Stream.of(names)
                .map(name -> "{\"@type\": \"DefinedTerm\", \"name\": \"" + name + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return "<script type=\"application/ld+json\">" + terms + "</script>";
    }

    private Report run(IngestSettings settings) {
        Ingestion ingestion = new Ingestion(
                settings,
                new Sources(new NoSites()),
                new DeadLetterFolder(folder.resolve("dead-letters")),
                CamelPipeline::start,
                new Baselines(),
                Clock.systemUTC());
        Glossary glossary = Glossary.of(GlossaryId.DEFAULT);
        return ingestion.run(
                IngestRequest.of(glossary.id(), List.of(SourceParser.at(0, folder.resolve("site")))),
                MemoryStores.only(glossary, stores.both()),
                Progress.NONE);
    }

    private static IngestSettings settings(Limits limits, RunLimits run, boolean strict) {
        IngestSettings usual = IngestSettings.DEFAULT;
        return new IngestSettings(limits, run, strict, usual.mapping(), usual.sources(), usual.wording(), usual.pace());
    }

    /// Another statement about the term, as a page may hold it inline.
    private static String state(String name) {
        return HBM.replace("\"HBM\"", "\"" + name + "\"");
    }

    private static String page(String attributes, String data) {
        return "<!DOCTYPE html><html><body><p>HBM</p><script type=\"application/json\" data-nuxt-data=\"nuxt-app\" "
                + attributes + ">" + data + "</script></body></html>";
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve("site").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
