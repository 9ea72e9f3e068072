package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    private Path folder;

    @Test
    void tellsTheLastLinesWithoutTheFramesOfTheStack() throws IOException {
        Path log = folder.resolve("console.log");
        Files.writeString(log, "one\ntwo\n\tat a.b.C.d(C.java:1)\n\t... 5 more\nCaused by: three\n\n");
        assertThat(ServerLog.lastLines(log)).isEqualTo("one\ntwo\nCaused by: three");
    }

    @Test
    void tellsTheLastErrorOfALogOfJsonLines() throws IOException {
        Path log = folder.resolve("debug.log");
        Files.writeString(log, """
                {"level":"ERROR","message":"first"}
                {"level":"ERROR","message":"cannot start","stacktrace":"a.B: too new\\n\\tat c.D"}
                {"level":"INFO","message":"later"}
                """);
        assertThat(ServerLog.lastError(log)).isEqualTo("cannot start: a.B: too new");
    }

    @Test
    void admitsThatThereIsNone() {
        assertThat(ServerLog.lastLines(folder.resolve("none.log"))).contains("cannot be read");
    }
}
