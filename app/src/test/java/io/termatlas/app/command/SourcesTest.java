package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample glossary from every kind of source, into the index alone.
class SourcesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void folderArchivesAddressAndEndpointGiveTheSameDump() throws IOException {
        String dump = dumpOf(Checkout.samples().toString());
        assertThat(dump.lines()).hasSizeGreaterThan(80);

        assertThat(dumpOf(zip().toString())).isEqualTo(dump);
        assertThat(dumpOf(tarGz().toString())).isEqualTo(dump);
        assertThat(dumpOf("file:" + Checkout.samples()
                        + "?recursive=true&noop=true&include=_payload.json&initialDelay=0"))
                .isEqualTo(dump);
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Checkout.samples(), OutputLevel.NONE);
        server.start();
        Files.writeString(folder.resolve("termatlas.properties"), "site-rate = 1000\n");
        try {
            assertThat(dumpOf("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .isEqualTo(dump);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCutArchiveEndsWithFourAndChangesNothing() throws IOException {
        Path archive = tarGz();
        ingest(archive.toString());
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        CommandRun run = ingest(archive.toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains(archive.toString()).contains("cut off").contains("nothing was changed");
        assertThat(ingest(Checkout.samples().toString()).out()).contains("still generation 1");
    }

    @Test
    void aSiteThatIsAwayEndsWithFour() {
        CommandRun run = ingest("http://127.0.0.1:1/");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("http://127.0.0.1:1/").contains("nothing answers there");
    }

    @Test
    void whereNothingIsFoundTheSentenceSpeaksOfWhatWasNamed() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(ingest("empty").err())
                .contains("There is no _payload.json in ", "/empty: name what the site", "the folder .output/public");

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sitemap.xml", exchange -> {
            byte[] none = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, none.length);
            try (exchange) {
                exchange.getResponseBody().write(none);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            CommandRun run = ingest(address);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("No page was found at " + address, "sitemap")
                    .doesNotContain("folder");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void languagesBecomeGlossariesOfTheirOwn() throws IOException {
        publish("glossary/nvlink", "nvlink", "A link.");
        publish("de/glossary/nvlink", "nvlink", "Eine Verbindung.");
        publish("de/glossary/hbm", "hbm", "Ein Speicher.");
        publish("fr/glossar/hbm", "hbm", "Une memoire.");

        CommandRun run = ingest("site", "--glossary", "docs", "--glossary", "french=/fr,fr");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Glossary docs:", "Glossary docs-de:", "Glossary french:");
        assertThat(CommandRun.in(folder, "status", "--json").out())
                .contains("\"id\":\"docs-de\",\"language\":\"de\"", "\"id\":\"french\",\"language\":\"fr\"");
        assertThat(export("docs-de").lines()).hasSize(2);
        assertThat(run.out()).contains("No page below /de/ states its language", "--locales off");
        assertThat(ingest("site", "--glossary", "docs", "--glossary", "french=/fr,fr")
                        .out())
                .as("stored, and so decided")
                .contains("Glossary docs-de: nothing new")
                .doesNotContain("--locales");

        assertThat(ingest("site", "--glossary", "one", "--locales", "off").out())
                .contains("2 overridden")
                .doesNotContain("one-de");
    }

    @Test
    void aLanguageThatWouldLoseTooMuchKeepsAllGlossariesAsTheyWere() throws IOException {
        publish("glossary/nvlink", "nvlink", "A link.");
        publish("de/glossary/nvlink", "nvlink", "Eine Verbindung.");
        publish("de/glossary/hbm", "hbm", "Ein Speicher.");
        ingest("site");
        publish("glossary/pcie", "pcie", "A bus.");
        Files.delete(folder.resolve("site/de/glossary/hbm/_payload.json"));

        assertThat(ingest("site").exitCode()).isEqualTo(5);
        assertThat(export("default").lines()).hasSize(1);
    }

    @Test
    void linksOutOfAFolderAreFollowedOnlyWhereTheUserSaysSo() throws IOException {
        publish("glossary/nvlink", "nvlink", "A link.");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(folder.resolve("site/glossary/nvlink"), elsewhere.resolve("nvlink"));
        publish("glossary/hbm", "hbm", "A memory.");
        Files.createSymbolicLink(folder.resolve("site/glossary/nvlink"), elsewhere.resolve("nvlink"));

        assertThat(ingest("site").out()).contains("1 added", "1 in all", "follow-links");
        assertThat(ingest("site", "--follow-links").out()).contains("1 added", "1 unchanged");
    }

    @Test
    void namesInAZipAreReadAsTheUserSays() throws IOException {
        Path zip = folder.resolve("old.zip");
        try (ZipOutputStream old = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("Shift_JIS"))) {
            old.putNextEntry(new ZipEntry("\u7528\u8a9e/_payload.json"));
            old.write(PayloadWriter.page(aTerm("nvlink").build()).getBytes(UTF_8));
        }

        assertThat(ingest(zip.toString()).out()).contains("1 added", "CP437", "zip-charset");
        assertThat(ingest(zip.toString(), "--zip-charset", "Shift_JIS").out())
                .contains("1 unchanged")
                .doesNotContain("CP437");
    }

    @Test
    void promise5APageThatIsGoneGoesAndTooManyThatAreGoneRemoveNothing() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Map<String, String> pages = new ConcurrentHashMap<>();
        StringBuilder map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < 20; i++) {
            map.append("<url><loc>" + address + "t" + i + "/</loc></url>");
            pages.put(
                    "/t" + i + "/",
                    "<script type=\"application/ld+json\">{\"@type\":\"DefinedTerm\",\"name\":\"N" + i
                            + "\"}</script>");
        }
        pages.put("/sitemap.xml", map.append("</urlset>").toString());
        server.createContext("/", exchange -> answer(exchange, pages));
        server.start();
        try {
            assertThat(ingest(address).out()).contains("20 added");

            pages.remove("/t7/");
            CommandRun gone = ingest(address);
            assertThat(gone.exitCode()).isZero();
            assertThat(gone.out()).contains("1 removed", "1 of the 20 pages", "/t7/");

            pages.remove("/t8/");
            CommandRun tooMany = ingest(address);
            assertThat(tooMany.exitCode()).isEqualTo(4);
            assertThat(tooMany.out() + tooMany.err()).contains("2 of the 20 pages", "nothing is removed");
            assertThat(export("default").lines()).hasSize(19);
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, String> pages) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".xml") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void excludedPagesAreAsIfTheyWereNotThere() throws IOException {
        publish("glossary/nvlink", "nvlink", "A link.");
        publish("drafts/hbm", "hbm", "A memory.");

        CommandRun run = ingest("site", "--exclude", "/drafts/**", "--exclude", "blog");

        assertThat(run.out()).contains("1 payload ", "1 added");
        assertThat(ingest("site", "--exclude", "[").err()).contains("--exclude").contains("blog/**");
    }

    @Test
    void aListingThatComesAloneDoesNotOverwriteWholeTerms() throws IOException {
        publish("glossary/nvlink", "nvlink", "A link.");
        ingest("site");
        String dump = export("default");
        Path listing = folder.resolve("late/_payload.json");
        Files.createDirectories(listing.getParent());
        Files.writeString(listing, PayloadWriter.listing(List.of(aTerm("nvlink").build())));

        CommandRun run = ingest(listing.toString());

        assertThat(run.out()).contains("1 unchanged");
        assertThat(export("default")).isEqualTo(dump);
    }

    private void publish(String route, String slug, String text) throws IOException {
        Path payload = folder.resolve("site").resolve(route).resolve("_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(
                payload, PayloadWriter.page(aTerm(slug).explained(text).build()));
    }

    private CommandRun ingest(String... arguments) {
        return CommandRun.in(
                folder,
                Stream.concat(Stream.of("ingest", "--stores", "index"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String dumpOf(String source) {
        CommandRun run = ingest(source, "--rebuild", "--base-url", "https://example.org");
        assertThat(run.err() + run.out()).contains("Glossary default");
        assertThat(run.exitCode()).isZero();
        String dump = export("default");
        deleteIndex();
        return dump;
    }

    private void deleteIndex() {
        try (Stream<Path> files = Files.walk(folder.resolve("data/index"))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String export(String glossary) {
        return CommandRun.in(folder, "export", "jsonl", "--glossary", glossary).out();
    }

    private Path zip() throws IOException {
        Path archive = folder.resolve("site.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : samples()) {
                zip.putNextEntry(new ZipEntry(name(file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }

    /// Packed with its folder, as `tar czf site.tar.gz site` does.
    private Path tarGz() throws IOException {
        Path archive = folder.resolve("site.tar.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            for (Path file : samples()) {
                TarArchiveEntry entry = new TarArchiveEntry("site/" + name(file));
                entry.setSize(Files.size(file));
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.samples())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path file) {
        return Checkout.samples().relativize(file).toString();
    }
}
