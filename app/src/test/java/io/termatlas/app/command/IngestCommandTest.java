package io.termatlas.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.ProcessLock;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs into the index alone, on the real sample glossary.
class IngestCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path site = Path.of("");

    @BeforeEach
    void copySomeTerms() throws IOException {
        site = folder.resolve("site");
        for (String slug : List.of("nvlink", "pcie", "hbm", "hopper")) {
            copy("glossary/" + slug);
        }
    }

    private void copy(String route) throws IOException {
        Path payload = site.resolve(route).resolve("_payload.json");
        Files.createDirectories(payload.getParent());
        Files.copy(Checkout.samples().resolve(route).resolve("_payload.json"), payload);
    }

    private CommandRun ingest(String... options) {
        List<String> line = new ArrayList<>(List.of("ingest", "site", "--stores", "index"));
        line.addAll(List.of(options));
        return CommandRun.in(folder, line.toArray(String[]::new));
    }

    @Test
    void saysWhatItDid() {
        CommandRun run = ingest();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Glossary default: generation 1")
                .contains("4 payloads   4 with a term, 0 without, 0 rejected")
                .contains("4 terms      4 added, 0 changed, 0 unchanged, 0 removed, 0 overridden");
    }

    @Test
    void writesNothingTheSecondTime() {
        ingest();
        CommandRun again = ingest("--json");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("\"added\":0", "\"changed\":0", "\"unchanged\":4", "\"generation\":1");
    }

    @DisplayName("promise 15: a JSON report at the end")
    @Test
    void writesTheReportToAFileToo() throws IOException {
        CommandRun run = ingest("--report", folder.resolve("run.json").toString(), "--json");
        assertThat(folder.resolve("run.json")).hasContent(run.out());
    }

    @Test
    void namesItsOptionsWhereItRefuses() throws IOException {
        ingest();
        try (Stream<Path> pages = Files.walk(site.resolve("glossary/pcie"))) {
            for (Path file : pages.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(ingest("--max-removal", "10").err())
                .isEqualTo("termatlas: The run would remove 1 of 4 terms, more than the 10 % that --max-removal allows;"
                        + " nothing was changed. Check that " + site
                        + " is the whole site; else raise --max-removal, or keep them with --no-prune.\n");
        assertThat(ingest("--language", "de").err())
                .isEqualTo(
                        "termatlas: The glossary 'default' has the language en and the base URL '' since its first run:"
                                + " leave --language and --base-url out, or give --rebuild to change them.\n");
    }

    @Test
    void namesTheOptionForWhoseSakeAPayloadIsRefused() throws IOException {
        Path odd = site.resolve("glossary/odd/_payload.json");
        Files.createDirectories(odd.getParent());
        Files.writeString(odd, "[[\"Mine\",1],2]");
        assertThat(ingest("--strict", "--json").out())
                .contains("the type Mine is unknown, and --strict refuses what it does not know");
    }

    @Test
    void endsWithThreeWhenAPayloadWasRejected() throws IOException {
        Path broken = site.resolve("glossary/broken/_payload.json");
        Files.createDirectories(broken.getParent());
        Files.write(broken, "[[1".getBytes(UTF_8));
        CommandRun run = ingest();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("rejected  glossary/broken/_payload.json");
        assertThat(folder.resolve("data/dead-letters")).isNotEmptyDirectory();
    }

    @Test
    void endsWithFiveWhenTooMuchWouldGo() throws IOException {
        ingest();
        Files.delete(site.resolve("glossary/pcie/_payload.json"));
        CommandRun run = ingest();
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("--max-removal");
        assertThat(ingest("--max-removal", "50").exitCode()).isZero();
    }

    @SuppressWarnings("try") // held, not used
    @Test
    void endsWithFourWhileAnotherRunWritesTheGlossary() {
        try (ProcessLock lock = ProcessLock.take(folder.resolve("data/index/default/writer.lock"), "taken")) {
            CommandRun run = ingest();
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).startsWith("termatlas: Another run is writing the glossary 'default' (process ");
            assertThat(ingest("--glossary", "other").exitCode()).isZero();
        }
    }

    @Test
    void keepsTheLanguageUntilItRebuilds() {
        ingest("--language", "de");
        assertThat(ingest().exitCode()).isZero();
        assertThat(ingest("--language", "fr").exitCode()).isEqualTo(2);
        assertThat(ingest("--language", "fr", "--rebuild").exitCode()).isZero();
        assertThat(CommandRun.in(folder, "status", "--json").out()).contains("\"language\":\"fr\"");
    }

    @Test
    void promise14GivesTheSameDumpWhateverTheHistory() throws IOException {
        ingest();
        copy("glossary/cuda");
        ingest();
        String grown = CommandRun.in(folder, "export", "jsonl", "--glossary", "default")
                .out();
        ingest("--glossary", "fresh");
        String fresh =
                CommandRun.in(folder, "export", "jsonl", "--glossary", "fresh").out();
        assertThat(grown.replace("\"glossary\":\"default\"", "\"glossary\":\"fresh\""))
                .isEqualTo(fresh);
    }
}
