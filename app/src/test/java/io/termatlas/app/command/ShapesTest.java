package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sites whose terms have another shape than ours, from the command line into the index alone.
class ShapesTest {
    private static final String MAPPING = """
            terms: $.data.*.entries[*]
            slug: link
            name: heading
            shortDefinition: teaser
            relatedTerms: see
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSiteOfPagesWithJsonLdComesInFromFolderArchiveAndAddress() throws IOException {
        write("site/index.html", page("[{\"@type\":\"WebSite\",\"name\":\"Words\"}]"));
        write("site/glossary/index.html", page("""
                {"@type":"DefinedTermSet","hasDefinedTerm":[
                 {"@type":"DefinedTerm","name":"NVLink","url":"/glossary/nvlink"},
                 {"@type":"DefinedTerm","name":"HBM","url":"/glossary/hbm"}]}"""));
        write("site/glossary/nvlink/index.html", page("""
                {"@type":"DefinedTerm","name":"NVLink","description":"A link.","alternateName":"NV Link"}"""));
        write(
                "site/glossary/pcie.html",
                page("{\"@type\":\"DefinedTerm\",\"name\":\"PCIe\",\"description\":\"A bus.\"}"));

        CommandRun run = ingest("site");
        String dump = export();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 added");
        assertThat(dump.lines().map(line -> line.replaceAll(".*\"slug\":\"([^\"]+)\".*", "$1")))
                .containsExactly("hbm", "nvlink", "pcie");
        assertThat(dump).contains("\"A link.\"", "\"NV Link\"");
        assertThat(show("pcie")).contains("/glossary/pcie");
        assertThat(dumpOf(zip("site").toString())).isEqualTo(dump);
        assertThat(dumpOfTheWeb("", "glossary/", "glossary/nvlink/", "glossary/pcie.html"))
                .isEqualTo(dump);
    }

    @Test
    void termsOfThePagesStateComeInBesideThoseOfThePayloadThatItNames() throws IOException {
        write(
                "site/tools/_payload.json",
                "[{\"data\":1},{\"k\":2},{\"slug\":3,\"term\":4,\"explanation\":5},\"pcie\",\"PCIe\",\"A bus.\"]");
        write("site/tools/index.html", """
                <!DOCTYPE html><html><body><script type="application/json" data-nuxt-data="nuxt-app" data-src="/tools/_payload.json">\
                [{"state":1,"pinia":5},{"$sterms":2},[3],{"slug":4,"term":4},"hbm",{"glossary":6},{"terms":7},[8,10],\
                {"slug":9,"term":9},"nvlink",{"slug":11,"term":11},"pcie"]</script></body></html>""");
        write("site/about/_payload.json", "[{\"data\":1},{}]");
        write("site/about/index.html", """
                <script type="application/json" data-nuxt-data="nuxt-app" data-src="/about/_payload.json">\
                [{"state":1},{}]</script>""");

        assertThat(ingest("site").out()).contains("3 added").contains("2 payloads");
        String dump = export();
        assertThat(dump).contains("\"term\":\"PCIe\"", "\"term\":\"hbm\"", "\"term\":\"nvlink\"");
        assertThat(dumpOf(zip("site").toString())).isEqualTo(dump);
        assertThat(dumpOf("site/tools/index.html")).isEqualTo(dump);
        assertThat(dumpOfTheWeb("about/", "tools/")).isEqualTo(dump);
        assertThat(ingest("site", "--exclude", "**/_payload.json", "--max-removal", "100")
                        .out())
                .contains("1 changed");
    }

    @Test
    void pagesOfNuxtContentComeInWithoutAMapping() throws IOException {
        Path recorded = Checkout.root().resolve("ingest/src/test/resources/io/termatlas/ingest/decode/content/v3");
        CommandRun run = ingest(recorded.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 added");
        assertThat(export()).contains("\"slug\":\"nvlink\"", "NVLink joins GPUs", "nvswitch");
    }

    @Test
    void aSiteOfItsOwnShapeComesInByItsMappingGivenAsOptionOrSetting() throws IOException {
        writeSiteOfItsOwnShape();
        write("mapping.yaml", MAPPING);
        CommandRun without = ingest("site");
        assertThat(without.exitCode()).isZero();
        assertThat(without.out())
                .contains("0 terms", "No term was found in ", "The likeliest page is ", "site/words/_payload.json")
                .contains("`termatlas inspect ", "--mapping", "docs/payloads.md");
        assertThat(ingest(zip("site").toString()).out()).contains("_payload.json in ", "termatlas inspect FILE");
        CommandRun run = ingest("site", "--mapping", "mapping.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 added");
        assertThat(show("nvlink")).contains("A link.", "pcie");

        write("termatlas.properties", "mapping = mapping.yaml\n");
        assertThat(ingest("site").out()).contains("2 unchanged").contains("still generation");
    }

    @Test
    void aRunThatFindsNoneOfTheStoredTermsNamesTheLikeliestPageBesideTheRefusal() throws IOException {
        writeSiteOfItsOwnShape();
        write("mapping.yaml", MAPPING);
        ingest("site", "--mapping", "mapping.yaml");

        CommandRun run = ingest("site");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err())
                .contains("The run would remove 2 of 2 terms", "--no-prune. No term was found in the page. ")
                .contains("The likeliest page is ", "site/words/_payload.json", "`termatlas inspect ", "--mapping");
        assertThat(ingest("site", "--mapping", "mapping.yaml", "--exclude", "**")
                        .err())
                .endsWith("or keep them with --no-prune.\n");
    }

    @Test
    void theAddressThatAMappingFindsIsWhatEveryAnswerLinksTo() throws IOException {
        writeSiteOfItsOwnShape();
        write("mapping.yaml", MAPPING + "url: link\n");
        ingest("site", "--mapping", "mapping.yaml", "--base-url", "https://example.org");

        assertThat(show("nvlink")).contains("https://example.org/words/nvlink");
        assertThat(export()).contains("\"url\":\"/words/nvlink\"");
    }

    @Test
    void anotherMappingRebuildsAndSaysSo() throws IOException {
        writeSiteOfItsOwnShape();
        write("mapping.yaml", MAPPING);
        ingest("site", "--mapping", "mapping.yaml");
        write("mapping.yaml", "# the same with a comment\n" + MAPPING);
        assertThat(ingest("site", "--mapping", "mapping.yaml").out()).contains("still generation 1");

        write("mapping.yaml", MAPPING + "category: kind\n");
        CommandRun run = ingest("site", "--mapping", "mapping.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("generation 2");
    }

    @Test
    void aWrongMappingEndsWithTwoBeforeAnythingIsWritten() throws IOException {
        writeSiteOfItsOwnShape();
        write("mapping.yaml", MAPPING.replace("heading", "a.b"));
        CommandRun run = ingest("site", "--mapping", "mapping.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mapping.yaml, line 3: 'a.b' will not do for 'name'");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(ingest("site", "--mapping", "none.yaml").err())
                .contains("none.yaml cannot be read: there is no such file");
    }

    @Test
    void whatTheMappingTakesForATermAndIsNoneIsRejectedWithItsPlace() throws IOException {
        write("site/a/_payload.json", """
                [{"data":1},{"k":2},{"entries":3},[4],{"teaser":5},"A link."]""");
        write("mapping.yaml", MAPPING);
        CommandRun run = ingest("site", "--mapping", "mapping.yaml");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("/data/k/entries/0").contains("'a' has no name");
    }

    /// Of the folder `site`, served by a web server, with a sitemap.
    private String dumpOfTheWeb(String... pages) throws IOException {
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.resolve("site").toAbsolutePath(),
                OutputLevel.NONE);
        server.start();
        String host = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        write(
                "site/sitemap.xml",
                Stream.of(pages)
                                .map(path -> "<url><loc>" + host + path + "</loc></url>")
                                .reduce(
                                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                                        String::concat)
                        + "</urlset>");
        try {
            return dumpOf(host);
        } finally {
            server.stop(0);
        }
    }

    private void writeSiteOfItsOwnShape() throws IOException {
        write("site/words/_payload.json", """
                [{"data":1,"prerenderedAt":2},{"abc":3},1764000000000,{"entries":4},[5,10],\
                {"link":6,"heading":7,"teaser":8,"see":9},"/words/nvlink","NVLink","A link.",[11],\
                {"link":11,"heading":12},"/words/pcie","PCIe"]""");
    }

    private static String page(String json) {
        return "<!DOCTYPE html><html lang=\"en\"><head><script type=\"application/ld+json\">" + json
                + "</script></head><body>Words</body></html>";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path zip(String name) throws IOException {
        Path archive = folder.resolve(name + ".zip");
        Path top = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(top)) {
            files.filter(Files::isRegularFile).sorted().forEach(path -> {
                try {
                    zip.putNextEntry(new ZipEntry(top.relativize(path).toString()));
                    Files.copy(path, zip);
                    zip.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return archive;
    }

    private CommandRun ingest(String... arguments) {
        return CommandRun.in(
                folder,
                Stream.concat(Stream.of("ingest", "--stores", "index"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /// In a glossary of its own, named like the usual one in what is given.
    private String dumpOf(String source, String... options) {
        CommandRun run = ingest(Stream.concat(Stream.of(source, "--glossary", "other", "--rebuild"), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.err() + run.out()).contains("Glossary other");
        return CommandRun.in(folder, "export", "jsonl", "--glossary", "other")
                .out()
                .replace("\"glossary\":\"other\"", "\"glossary\":\"default\"");
    }

    private String export() {
        return CommandRun.in(folder, "export", "jsonl", "--glossary", "default").out();
    }

    private String show(String slug) {
        return CommandRun.in(folder, "show", slug, "--glossary", "default").out();
    }
}
