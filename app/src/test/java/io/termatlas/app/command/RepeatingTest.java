package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.Main;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.DueRuns;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that go on, each on a thread of its own that is interrupted, as a kill does it.
@Timeout(180)
class RepeatingTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @BeforeEach
    void publishASite() throws IOException {
        for (String slug : List.of("gpu", "hbm", "tpu", "npu")) {
            publish(slug, PayloadWriter.page(aTerm(slug).explained("x").build()));
        }
    }

    @Test
    void aChangedFolderIsIngestedAndASecondWatchIsRefusedAtOnce() throws Exception {
        Watching watching = Watching.start(folder, "--watch", "--json");
        try {
            awaitReport("\"added\":4");
            publish("nvlink", PayloadWriter.page(aTerm("nvlink").explained("x").build()));
            awaitReport("\"added\":1");
            assertThat(isPublished("nvlink")).isTrue();

            CommandRun second = ingest("--watch");
            assertThat(second.exitCode()).isEqualTo(4);
            assertThat(second.err())
                    .startsWith("termatlas: Another process repeats the runs of the glossary 'default' (process ");
            assertThat(ingest("--schedule", "0 0 3 * * ?").exitCode()).isEqualTo(4);
        } finally {
            watching.interrupt();
        }
        CommandRun run = watching.end();
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"glossary\":\"default\""));
        assertThat(ingest().exitCode()).isZero();
    }

    @Test
    void aRunThatIsRefusedEndsNoWatch() throws Exception {
        Watching watching = Watching.start(folder, "--watch");
        try {
            awaitReport("\"added\":4");
            Files.delete(folder.resolve("site/gpu/_payload.json"));
            awaitOutcome("removal");
            publish("gpu", PayloadWriter.page(aTerm("gpu").explained("y").build()));
            publish("odd", "[{\"data\":99}]");
            awaitReport("\"rejected\":1");
        } finally {
            watching.interrupt();
        }
        assertThat(watching.end().exitCode()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("data/logs/termatlas.log")))
                .contains("The run failed; the next one is awaited. The run would remove 1 of 4 terms");
    }

    /// In a process of its own.
    @Test
    void aKillEndsIt() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(Watching.arguments("--schedule", "0 0 3 1 1 ?", "--watch")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            awaitReport("\"added\":4");
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(130);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --schedule=15 2 * * *                | is no schedule
            --watch --language=xx-illegal-       | language
            """)
    void whatWasTypedWrongEndsItAtOnce(String options, String message) {
        CommandRun run = ingest(options.startsWith("--schedule") ? new String[] {options} : options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void aSiteIsNotWatched() {
        CommandRun run = CommandRun.in(folder, "ingest", "http://127.0.0.1:9/", "--watch", "--stores", "index");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be watched");
    }

    @Test
    void whatIsDueWhileOneRunIsUnderWayFollowsItOnce() throws InterruptedException {
        DueRuns due = new DueRuns();
        due.add("one");
        assertThat(due.take(TIMEOUT)).isEqualTo("one");
        due.add("two");
        due.add("three");
        assertThat(due.take(TIMEOUT)).isEqualTo("three");
        assertThat(due.take(Duration.ofMillis(1))).isEqualTo("the one before could not use a store");
    }

    private void publish(String slug, String payload) throws IOException {
        Path page = Files.createDirectories(folder.resolve("site").resolve(slug));
        Files.writeString(page.resolve("_payload.json"), payload);
    }

    private CommandRun ingest(String... options) {
        return CommandRun.in(folder, Watching.arguments(options));
    }

    private boolean isPublished(String slug) {
        try (SearchIndex index =
                SearchEngines.of(new DataFolder(folder.resolve("data"))).open(GlossaryId.DEFAULT)) {
            return index.isPublished(Slug.of(slug));
        }
    }

    private void awaitOutcome(String outcome) throws IOException, InterruptedException {
        awaitText(folder.resolve("data/runs/default/run.json"), "\"outcome\":\"" + outcome + "\"");
    }

    /// Written at the end of a run, when nothing of it is left that an interrupt could reach.
    private void awaitReport(String text) throws IOException, InterruptedException {
        awaitText(folder.resolve("report.json"), text);
    }

    /// Looks whenever something in the folder changes.
    private static void awaitText(Path file, String text) throws IOException, InterruptedException {
        try (WatchService changes = file.getFileSystem().newWatchService()) {
            file.resolveSibling("").register(changes, ENTRY_CREATE, ENTRY_MODIFY);
            Instant end = Instant.now().plus(TIMEOUT);
            while (!Files.exists(file) || !Files.readString(file).contains(text)) {
                assertThat(Instant.now()).as(text).isBefore(end);
                WatchKey key = changes.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    /// @param thread of the command
    private record Watching(Thread thread, CompletableFuture<CommandRun> run) {
        static Watching start(Path folder, String... options) {
            CompletableFuture<CommandRun> run = new CompletableFuture<>();
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    run.complete(CommandRun.in(folder, arguments(options)));
                } catch (RuntimeException | Error e) {
                    run.completeExceptionally(e);
                }
            });
            return new Watching(thread, run);
        }

        static String[] arguments(String... options) {
            List<String> line =
                    new ArrayList<>(List.of("ingest", "site", "--stores", "index", "--report", "report.json"));
            line.addAll(List.of(options));
            return line.toArray(String[]::new);
        }

        void interrupt() {
            thread.interrupt();
        }

        CommandRun end() throws ExecutionException, InterruptedException {
            return run.get();
        }
    }
}
