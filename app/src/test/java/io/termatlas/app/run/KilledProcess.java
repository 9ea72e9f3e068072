package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.graph.GraphAddress;
import io.termatlas.model.GlossaryId;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A Java process that makes one run of the product and is killed with SIGKILL while it does.
final class KilledProcess implements AutoCloseable {
    /// The exit code of a process that SIGKILL ended.
    private static final int KILLED = 128 + 9;

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private KilledProcess(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.err = err;
    }

    /// Begins to start it; does not wait until it is ready.
    ///
    /// @param folder of the test, where the inputs are published
    static KilledProcess start(Path folder, GlossaryId glossary, GraphAddress graph) throws IOException {
        Path warm = Files.createTempDirectory(folder, "warm-");
        Path err = warm.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunToBeKilled.class.getName(),
                        folder.toString(),
                        warm.resolve("data").toString(),
                        glossary.value())
                .redirectError(err.toFile());
        builder.environment().put(RunToBeKilled.URI_OF_GRAPH, graph.uri().toString());
        builder.environment().put(RunToBeKilled.PASSWORD, graph.password());
        return new KilledProcess(builder.start(), err);
    }

    /// Has it run into the data folder; returns when it begins.
    ///
    /// @param lastWrite after which it kills itself, 0 for before the first, or [RunToBeKilled#NEVER]
    void begin(Path data, int batchSize, int lastWrite) throws IOException {
        await(RunToBeKilled.READY);
        BufferedWriter orders = process.outputWriter(UTF_8);
        orders.write(data + "\n" + batchSize + "\n" + lastWrite + "\n");
        orders.flush();
        await(RunToBeKilled.BEGINS);
    }

    private void await(String word) throws IOException {
        String line = out.readLine();
        if (!word.equals(line)) {
            throw new AssertionError("'" + line + "' instead of '" + word + "': " + Files.readString(err));
        }
    }

    /// Sends SIGKILL unless it has ended by then.
    ///
    /// @return whether it was killed
    boolean killAfter(Duration delay) throws IOException, InterruptedException {
        if (!process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
        }
        return endsKilled();
    }

    /// Waits for its end.
    ///
    /// @return whether it was killed
    boolean endsKilled() throws IOException, InterruptedException {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the run does not end: " + Files.readString(err));
        }
        if (process.exitValue() != KILLED && process.exitValue() != 0) {
            throw new AssertionError("the run ended with " + process.exitValue() + ": " + Files.readString(err));
        }
        return process.exitValue() == KILLED;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
