package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data folder on a disk that takes no more: a run ends with 4 and says why, readers keep the former generation, and
/// the next run after the cure makes what an undisturbed one makes.
class DiskFaultsTest {
    private static final int PAGES = 150;
    private static final int LETTERS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void promise11AFullDiskEndsTheRunAndReadersKeepTheFormerGeneration() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("data"), "2m")) {
            publish(aTerm("nvlink").named("NVLink"));
            assertThat(ingest().exitCode()).isZero();
            publishMuch();

            CommandRun full = ingest();

            assertThat(full.exitCode()).as(full.err()).isEqualTo(4);
            assertThat(full.err())
                    .contains("the disk is full (no space left); make room")
                    .doesNotContain("\tat ");
            assertFound("NVLink");
            CommandRun stillFull = ingest();
            assertThat(stillFull.exitCode()).as(stillFull.err()).isEqualTo(4);
            assertFound("NVLink");

            disk.resize("64m");
            assertConverges();
        }
    }

    @Test
    void promise11AReadOnlyDiskEndsTheRunAndReadersKeepTheFormerGeneration() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("data"), "8m")) {
            publish(aTerm("nvlink").named("NVLink"));
            assertThat(ingest().exitCode()).isZero();
            publish(aTerm("nvlink").named("NVLink 6"));
            disk.makeReadOnly();

            CommandRun refused = ingest();

            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
            assertThat(refused.err()).contains("Read-only file system").doesNotContain("\tat ");
            assertFound("NVLink");
            disk.makeWritable();
            assertConverges();
        }
    }

    /// Texts that no codec makes small.
    private void publishMuch() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int page = 0; page < PAGES; page++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LETTERS) {
                text.append(Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX))
                        .append(' ');
            }
            publish(aTerm("t" + page).named("Term " + page).explained(text.toString()));
        }
    }

    private void assertConverges() {
        assertThat(ingest().exitCode()).isZero();
        assertThat(run("ingest", "site", "--stores", "index", "--data", "fresh").exitCode())
                .isZero();
        assertThat(run("export", "jsonl").out())
                .isEqualTo(run("export", "jsonl", "--data", "fresh").out())
                .isNotEmpty();
    }

    private void assertFound(String name) {
        CommandRun search = run("search", "nvlink", "--json");
        assertThat(search.exitCode()).as(search.err()).isZero();
        assertThat(search.out()).contains("\"total\":1,", "\"generation\":1,", "\"term\":\"" + name + "\"");
    }

    private void publish(TermBuilder term) throws IOException {
        Path file = folder.resolve("site").resolve(term.stated().origin().path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, PayloadWriter.page(term.build()));
    }

    private CommandRun ingest() {
        return run("ingest", "site", "--stores", "index");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }
}
