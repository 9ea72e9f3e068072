package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        RunFile run = new RunFile(4711, new Ports(1, 2), false).withStopping();
        run.write(folder.resolve("running"));
        assertThat(RunFile.read(folder.resolve("running"))).contains(run);
    }

    @Test
    void thatMakesNoSenseCountsAsNone() throws IOException {
        assertThat(RunFile.read(folder.resolve("running"))).isEmpty();
        Files.writeString(folder.resolve("running"), "pid=\\uZZZZ");
        assertThat(RunFile.read(folder.resolve("running"))).isEmpty();
        Files.writeString(folder.resolve("running"), "pid=17");
        assertThat(RunFile.read(folder.resolve("running"))).isEmpty();
    }
}
