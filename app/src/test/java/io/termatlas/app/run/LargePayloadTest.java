package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.Main;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own with little memory.
final class LargePayloadTest {
    private static final long BYTES = 200L << 20;

    @TempDir
    private Path folder;

    @Test
    void promise10APayloadThatIsLargerThanTheHeapIsADeadLetterAndTheRunGoesOn()
            throws IOException, InterruptedException {
        Path page = folder.resolve("site/glossary/nvlink/_payload.json");
        Files.createDirectories(page.getParent());
        Files.writeString(page, PayloadWriter.page(aTerm("nvlink").build()));
        Path large = folder.resolve("site/glossary/large/_payload.json");
        Files.createDirectories(large.getParent());
        try (RandomAccessFile holes = new RandomAccessFile(large.toFile(), "rw")) {
            holes.setLength(BYTES);
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        "site",
                        "--stores",
                        "index")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said).contains("1 with a term, 0 without, 1 rejected", "glossary/large/_payload.json");
    }
}
