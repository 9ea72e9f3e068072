package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.FormerRelease;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// This release reads the data folder of the former one at once, its first run that writes takes the folder
/// over, and nothing is lost.
class FormerReleaseTest {
    private static final Pattern MENTIONS = Pattern.compile(",\"mentions\":\\[[^\\]]*]");

    @TempDir
    private Path folder = Path.of("");

    private FormerRelease former = new FormerRelease(folder);

    /// Why a run finds another layout or derivation than the one it is to write.
    enum Upgrade {
        /// By the higher layout number of this version.
        AS_IT_COMES,
        /// With a mapping, which finds nothing: another derivation.
        OTHER_DERIVATION,
        /// With `--rebuild`.
        REBUILD;

        List<String> options() {
            return switch (this) {
                case AS_IT_COMES -> List.of();
                case OTHER_DERIVATION -> List.of("--mapping", "mapping.yaml");
                case REBUILD -> List.of("--rebuild");
            };
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        former = FormerRelease.in(folder);
        Files.writeString(folder.resolve("mapping.yaml"), "terms: $.nowhere[*]\nslug: slug\nname: name\n");
    }

    @Test
    void isSearchedAtOnce() {
        assertThat(hit("nvlink")).contains("\"slug\":\"nvlink\"");
        assertThat(hit("jouleeffekt")).contains("\"term\":\"Wärme nach Joule (Jouleeffekt)\"");
        assertThat(hit("電熱")).contains("\"slug\":\"jouleeffekt\"");
        assertThat(hit("pcie lane")).contains("\"slug\":\"pcie\"");
        assertThat(hit("does a superconductor have it")).contains("\"slug\":\"jouleeffekt\"");
    }

    @Test
    void isShownExportedAndListedAtOnce() throws IOException {
        assertThat(dump()).isEqualTo(former.export());
        assertThat(termatlas("show", "hbm").out()).contains("Core Memory");
        assertThat(termatlas("status").out()).containsPattern("default +en +3 +11 ");
        assertThat(termatlas("misses").out()).contains("quantum annealing");
    }

    @Test
    void isServedAtOnceAndWhileItIsTakenOver() throws IOException {
        try (Glossaries glossaries = new Glossaries(new DataFolder(former.data()));
                HttpServer server = HttpServer.start(
                        new HttpSettings("127.0.0.1", 0, List.of(), ""),
                        new Answers(glossaries, GraphAccess.NONE, "1.2.3"))) {
            assertThat(get(server, "/api/search?q=nvlink")).contains("\"slug\":\"nvlink\"", "\"generation\":3");
            assertThat(ingest(Upgrade.REBUILD, "--no-prune").exitCode()).isEqualTo(3);
            assertThat(get(server, "/api/terms/core-memory")).contains("Core Memory");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenOverWithAllThatNoSourceStates(Upgrade upgrade) throws IOException {
        mendThePage();
        CommandRun run = ingest(upgrade, "--no-prune");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 added, 0 changed, 9 unchanged, 0 removed");
        assertThat(dump()).isEqualTo(former.export());
        assertThat(hit("pcie lane")).contains("\"slug\":\"pcie\"");
        assertThat(ingest(upgrade == Upgrade.REBUILD ? Upgrade.AS_IT_COMES : upgrade, "--no-prune")
                        .out())
                .contains("nothing new, still generation");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheTermOfAPageThatIsStillTorn(Upgrade upgrade) {
        CommandRun run = ingest(upgrade);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("0 added, 0 changed, 9 unchanged, 2 removed");
        assertThat(termatlas("show", "hopper").exitCode()).isZero();
        assertThat(termatlas("show", "drum-memory").exitCode()).isEqualTo(2);
        assertThat(deadLetters()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheDeadLetterOfAPageThatIsMended(Upgrade upgrade) throws IOException {
        mendThePage();
        ingest(upgrade);
        assertThat(deadLetters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isTakenOverByAPageThatComesAlone(Upgrade upgrade) throws IOException {
        CommandRun run = termatlas(line(upgrade, "ingest", "site/glossary/nvlink/_payload.json", "--stores", "index"));

        assertThat(run.exitCode()).isZero();
        assertThat(dump()).isEqualTo(former.export());
    }

    @ParameterizedTest
    @EnumSource
    void isNotEmptiedByASiteThatIsGone(Upgrade upgrade) throws IOException {
        for (String slug : List.of("nvlink", "pcie", "hbm")) {
            Files.delete(former.site().resolve("glossary").resolve(slug).resolve("_payload.json"));
        }
        assertRefused(ingest(upgrade));
        try (Stream<Path> pages = Files.walk(former.site())) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Files.delete(page);
            }
        }
        assertRefused(ingest(upgrade));
    }

    private void assertRefused(CommandRun run) throws IOException {
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("of 11 terms");
        assertThat(dump()).isEqualTo(former.export());
    }

    private void mendThePage() throws IOException {
        Files.copy(
                Checkout.samples().resolve("glossary/hopper/_payload.json"),
                former.tornPage(),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private CommandRun ingest(Upgrade upgrade, String... options) {
        List<String> words = new ArrayList<>(List.of("ingest", "site", "--stores", "index"));
        words.addAll(List.of(options));
        return termatlas(line(upgrade, words.toArray(String[]::new)));
    }

    private static String[] line(Upgrade upgrade, String... words) {
        return Stream.concat(Stream.of(words), upgrade.options().stream()).toArray(String[]::new);
    }

    private CommandRun termatlas(String... words) {
        return CommandRun.in(folder, words);
    }

    /// The first hit.
    private String hit(String query) {
        return termatlas("search", query, "--limit", "1", "--json").out();
    }

    private List<Path> deadLetters() {
        try (Stream<Path> files = Files.list(former.data().resolve("dead-letters/default"))) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String get(HttpServer server, String path) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The canonical dump without what is derived, which a former release does not have.
    private String dump() {
        String dump = termatlas("export", "jsonl").out();
        assertThat(dump).contains("\"mentions\":[{");
        return MENTIONS.matcher(dump).replaceAll("");
    }
}
