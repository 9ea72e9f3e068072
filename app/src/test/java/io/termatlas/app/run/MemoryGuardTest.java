package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In processes of their own, which end.
final class MemoryGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"thread", "virtual", "logged", "collecting"})
    void aLackOfMemoryAnywhereEndsTheProcessWithASentence(String way) throws IOException, InterruptedException {
        Process process = start(way);
        assertThat(said(process)).isEqualToIgnoringNewLines(LackOfMemory.SENTENCE);
        assertThat(process.waitFor()).isEqualTo(4);
    }

    @Test
    void anotherErrorEndsItsThreadOnly() throws IOException, InterruptedException {
        Process process = start("another");
        assertThat(said(process)).isEqualToIgnoringNewLines("another error");
        assertThat(process.waitFor()).isZero();
    }

    private static Process start(String way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LackOfMemory.class.getName(),
                        way)
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
