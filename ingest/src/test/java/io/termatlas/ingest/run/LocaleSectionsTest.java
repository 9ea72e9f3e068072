package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Point 6 of what must not vanish silently: a section that is called like a language.
class LocaleSectionsTest {
    private static final GlossaryId MAIN = GlossaryId.DEFAULT;

    private static final String DOCTYPE = "<!DOCTYPE html><!-- <html lang=xx> --><HTML class=a ";

    @TempDir
    private Path folder;

    /// The site's files, by path, in the order that an archive has them.
    private final Map<String, String> files = new TreeMap<>();

    private final Map<GlossaryId, MemoryStores> stores = new TreeMap<>();
    private DeadLetterFolder deadLetters;
    private boolean locales = true;

    enum Form {
        FOLDER,
        ZIP,
        TAR
    }

    @BeforeEach
    void beginWithATermOfTheMainGlossary() {
        deadLetters = new DeadLetterFolder(folder.resolve("dead-letters"));
        publish("", "nvlink", "<html lang='en'>");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aSectionWhosePagesStateAnotherLanguageIsPartOfTheMainGlossary(Form form) throws IOException {
        publish("ml", "attention", "<html lang='en-US'>");
        publish("it", "scheda", "<html lang='IT-it'>");

        Report report = run(form);

        assertThat(terms()).isEqualTo(Map.of("default", "attention nvlink", "default-it", "scheda"));
        assertThat(report.payloads().withTerm()).isEqualTo(2);
        assertThat(report.notices().findings()).isEmpty();
    }

    @Test
    void theLanguageThatAPageStatesDecidesWhateverItsRegionAndCase() throws IOException {
        Map<String, String> own = Map.ofEntries(
                Map.entry("it", "lang=\"it-IT\""),
                Map.entry("de", "LANG='deu'"),
                Map.entry("fr", "xml:lang='FR'"),
                Map.entry("es", "lang='es_419'"),
                Map.entry("no", "lang=nb"),
                Map.entry("pt-br", "lang=pt-BR"),
                Map.entry("en-GB", "lang=en-US"),
                Map.entry("zh-Hans", "lang=zh-CN"),
                Map.entry("sr_latn", "lang=sr-latn-RS"),
                Map.entry("he", "lang=iw"));
        Map<String, String> others = Map.ofEntries(
                Map.entry("os", "lang=en"),
                Map.entry("is", "lang=en-GB"),
                Map.entry("ml", "lang=EN"),
                Map.entry("se", "lang=sv"),
                Map.entry("pt", "lang=es"),
                Map.entry("nn", "lang=en"),
                Map.entry("zh-Hant", "lang=zh-Hans"),
                Map.entry("ko-KR", "lang=en"));
        own.forEach((segment, attribute) -> publish(segment, "own-" + segment, DOCTYPE + attribute + ">"));
        others.forEach((segment, attribute) -> publish(segment, "other-" + segment, DOCTYPE + attribute + ">"));

        Report report = run(Form.FOLDER);

        Map<String, String> expected = new TreeMap<>();
        own.keySet().forEach(segment -> expected.put("default-" + lower(segment), "own-" + segment));
        expected.put(
                "default",
                Stream.concat(others.keySet().stream().map(segment -> "other-" + segment), Stream.of("nvlink"))
                        .sorted()
                        .collect(joining(" ")));
        assertThat(terms()).isEqualTo(expected);
        assertThat(report.notices().findings()).isEmpty();
    }

    private static String lower(String segment) {
        return segment.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void aSectionThatStatesNoLanguageMakesAGlossaryAndAFindingThatNamesTheWayOut() throws IOException {
        Map<String, String> silent =
                Map.of("os", "", "is", "lang=''", "no", "lang=und", "ml", "lang='{{locale}}'", "it", "lang=english");
        silent.forEach((segment, attribute) -> publish(segment, "word", DOCTYPE + attribute + ">"));

        Report report = run(Form.FOLDER);

        assertThat(terms())
                .containsOnlyKeys("default", "default-is", "default-it", "default-ml", "default-no", "default-os");
        assertThat(report.notices().findings())
                .hasSize(5)
                .allSatisfy(finding -> assertThat(finding)
                        .containsPattern("below /(\\w\\w)/ .* '(default-\\1)'")
                        .contains("ingest with locales off"));
    }

    @Test
    void aSectionOfPayloadsWithoutPagesMakesAGlossaryAndAFinding() throws IOException {
        files.put(
                "go/glossary/slice/_payload.json",
                PayloadWriter.page(aTerm("slice").build()));
        files.put(
                "is/glossary/kernel/_payload.json",
                PayloadWriter.page(aTerm("kernel").build()));

        Report report = run(Form.FOLDER);

        assertThat(terms()).isEqualTo(Map.of("default", "nvlink slice", "default-is", "kernel"));
        assertThat(report.notices().findings()).singleElement().asString().contains("/is/", "locales");
    }

    @Test
    void theRoutesThatAPageNamesForItsLanguagesStateIt() throws IOException {
        publish("it", "scheda", """
                <html><link rel="alternate" hreflang="x-default" href="https://example.org/scheda">
                <link rel="alternate" hreflang="en" href="https://example.org/en/glossary/scheda">
                <link rel="alternate" hreflang="it-IT" href="https://example.org/docs/it/glossary/scheda/">""");
        publish("ml", "attention", """
                <html><link rel="alternate" hreflang="en" href="/ml/glossary/attention">
                <link rel="alternate" hreflang="ml" href="/ml/ml/glossary/attention-ml">""");

        Report report = run(Form.FOLDER);

        assertThat(terms()).isEqualTo(Map.of("default", "attention nvlink", "default-it", "scheda"));
        assertThat(report.notices().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void onePageOfAnotherLanguageIsEnoughAndIsTold(Form form) throws IOException {
        publish("it", "aaa", "<html lang=it>");
        publish("it", "bbb", "<html lang=en>");

        Report report = run(form);

        assertThat(terms()).isEqualTo(Map.of("default", "aaa bbb nvlink"));
        assertThat(report.notices().findings())
                .singleElement()
                .asString()
                .contains("/it/", "it, en", "glossary default-it=/it,it");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theFirstTwentyPagesInPathOrderAreLookedAt(Form form) throws IOException {
        for (int page = 10; page < 40; page++) {
            publish("ml", "word-" + page, page < 29 ? "<html>" : page == 29 ? "<html lang=ml>" : "<html lang=en>");
            publish("it", "parola-" + page, page == 30 ? "<html lang=en>" : page == 10 ? "<html lang=it>" : "<html>");
        }

        run(form);

        assertThat(terms()).containsOnlyKeys("default", "default-it", "default-ml");
    }

    @Test
    void aStoredLocaleStaysOneWhateverItsPagesStateLater() throws IOException {
        publish("it", "scheda", "<html lang=it>");
        run(Form.FOLDER);
        publish("it", "scheda", "<html lang=en>");
        publish("it", "parola", "<html>");

        Report report = run(Form.FOLDER);

        assertThat(terms()).isEqualTo(Map.of("default", "nvlink", "default-it", "parola scheda"));
        assertThat(report.notices().findings()).isEmpty();
    }

    @Test
    void whatTheUserSaysOfAPrefixOrOfLocalesNeedsNoStatement() throws IOException {
        publish("os", "kernel", "<html>");
        locales = false;

        Report report = run(Form.FOLDER);

        assertThat(terms()).isEqualTo(Map.of("default", "kernel nvlink"));
        assertThat(report.notices().findings()).isEmpty();
    }

    @Test
    void aSectionIsPartOfTheMainGlossaryWithItsConflictsCountsAndDeadLetters() throws IOException {
        publish("ml", "nvlink", "<html lang=en>");
        files.put(
                "ml/nvlink/_payload.json",
                PayloadWriter.page(aTerm("nvlink").defined("Another text.").build()));
        publish("ml", "attention", "<html lang=en>");
        for (String text : List.of("One text.", "Two texts.")) {
            files.put(
                    "ml/" + text.substring(0, 3) + "/attention/_payload.json",
                    PayloadWriter.page(aTerm("attention").defined(text).build()));
        }
        files.put("ml/glossary/broken/_payload.json", "[{");

        Report report = run(Form.FOLDER);

        assertThat(terms()).isEqualTo(Map.of("default", "attention nvlink"));
        assertThat(report.payloads()).isEqualTo(new Report.Payloads(6, 0, 1, 0));
        assertThat(report.terms().overridden()).isEqualTo(3);
        assertThat(report.notices().rejects()).hasSize(1);
        assertThat(deadLetters.list(MAIN).whole())
                .extracting(DeadLetter::path)
                .containsExactly("ml/glossary/broken/_payload.json");
        assertThat(deadLetters.names(new GlossaryId("default-ml"))).isEmpty();

        publish("ml", "broken", "<html lang=en>");
        run(Form.FOLDER);

        assertThat(deadLetters.names(MAIN)).isEmpty();
        assertThat(terms()).isEqualTo(Map.of("default", "attention broken nvlink"));
    }

    @Test
    void aBatchOfAnEndpointDecidesByThePagesThatItHolds() {
        Source.Endpoint endpoint = new Source.Endpoint(0, "file:inbox");
        List<Payload> pages = List.of(
                HeldPayload.of(endpoint, "ml/attention/index.html", page("attention", "<html lang=en>")),
                HeldPayload.of(endpoint, "it/scheda/index.html", page("scheda", "<html lang=it>")));

        run(new Source.Batch(endpoint, pages));

        assertThat(terms()).isEqualTo(Map.of("default", "attention", "default-it", "scheda"));
    }

    private static byte[] page(String slug, String html) {
        return (html + "<script type='application/json' id='__NUXT_DATA__' data-nuxt-data>"
                        + PayloadWriter.page(aTerm(slug).build()) + "</script>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A term's payload and the page beside it.
    private void publish(String section, String slug, String html) {
        String route = (section.isEmpty() ? "" : section + "/") + "glossary/" + slug;
        files.put(route + "/_payload.json", PayloadWriter.page(aTerm(slug).build()));
        files.put(route + "/index.html", html + "<p>A page.");
    }

    private Report run(Form form) throws IOException {
        Path site = folder.resolve("site" + stores.size());
        return run(SourceParser.at(
                0,
                switch (form) {
                    case FOLDER -> writeFolder(site);
                    case ZIP -> writeZip(site.resolveSibling("site.zip"));
                    case TAR -> writeTar(site.resolveSibling("site.tar"));
                }));
    }

    private Report run(Source source) {
        IngestRequest request = new IngestRequest(
                List.of(source), new SitePartition(MAIN, List.of(), locales), Exclusion.NONE, true, 20, 1);
        return new Ingestion(
                        IngestSettings.DEFAULT,
                        new Sources(new NoSites()),
                        deadLetters,
                        CamelPipeline::start,
                        new Baselines(),
                        Clock.systemUTC())
                .run(request, targets(), Progress.NONE);
    }

    private Targets targets() {
        return new Targets() {
            @Override
            public Target open(SitePartition.Part part) {
                MemoryStores opened = stores.computeIfAbsent(part.id(), id -> new MemoryStores());
                return new Target(Glossary.of(part.id()), opened.both());
            }

            @Override
            public boolean isStored(GlossaryId glossary) {
                return stores.containsKey(glossary)
                        && !stores.get(glossary).indexDump().isEmpty();
            }
        };
    }

    /// The slugs of each glossary that holds a term.
    private Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        stores.forEach((id, store) -> {
            assertThat(store.graphDump()).isEqualTo(store.indexDump());
            if (!store.indexDump().isEmpty()) {
                terms.put(id.value(), String.join(" ", store.indexDump().keySet()));
            }
        });
        return terms;
    }

    private Path writeFolder(Path site) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = site.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        return site;
    }

    private Path writeZip(Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    /// Within a folder of its own, as `tar czf site.tgz dist` packs it.
    private Path writeTar(Path archive) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
            add(tar, "dist/_nuxt/entry.js", "");
            for (Map.Entry<String, String> page : files.entrySet()) {
                add(tar, "dist/" + page.getKey(), page.getValue());
            }
        }
        return archive;
    }

    private static void add(TarArchiveOutputStream tar, String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
