package io.termatlas.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a script in the product's place, which writes down a heap of so many bytes a term.
class MeasureMemoryTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void tellsWhatATermTakesInBothRuns() throws IOException {
        assertThat(measure(100)).as(out.toString()).isZero();

        assertThat(out.toString().lines().skip(2))
                .hasSize(2)
                .allMatch(line -> line.endsWith("| 100 | kept |"))
                .allMatch(line -> line.startsWith("| 60 | 256m | index |"));
    }

    @Test
    void endsWithOneWhenTheLimitIsBroken() throws IOException {
        assertThat(measure(151)).as(out.toString()).isEqualTo(1);

        assertThat(out.toString()).contains("| 151 | above |");
    }

    @Test
    void refusesToCompareANumberWithItself() {
        assertThat(execute("--terms", "10", "--few", "10")).isEqualTo(2);

        assertThat(out.toString()).contains("choose more");
    }

    private int measure(int bytesATerm) throws IOException {
        Path launcher = Files.writeString(folder.resolve("launcher"), """
                #!/bin/sh
                terms=$(echo "$2" | sed 's/.*compounds-\\([0-9]*\\)-.*/\\1/')
                printf %%s $((1000000 + terms * %d)) >"${TERMATLAS_JAVA_OPTS##*=}"
                """.formatted(bytesATerm));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return execute("--terms", "60", "--few", "10", "--launcher", launcher.toString());
    }

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--wordnet",
                "src/test/resources/wordnet",
                "--work",
                folder.resolve("work").toString()));
        PrintWriter writer = new PrintWriter(out, true);
        return MeasureMemory.commandLine(writer).setErr(writer).execute(all.toArray(String[]::new));
    }
}
