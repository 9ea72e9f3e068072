package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The product as a user starts it: a process of the launcher, which was built before the tests. It and its Neo4j run
/// without the optimising compiler of Java, which takes longer than it saves in so short a life.
final class LaunchedProduct implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(4);

    private final Process process;
    private final Path err;
    private final List<String> said = new ArrayList<>();

    private LaunchedProduct(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /// @param folder the user's working folder
    static LaunchedProduct start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /// @param environment variables in addition to the usual ones, which name no Neo4j
    static LaunchedProduct start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Checkout.root().resolve("termatlas").toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "said-", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().put("TERMATLAS_BUILD", "never");
        builder.environment().put("TERMATLAS_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().keySet().removeIf(name -> name.startsWith("NEO4J_"));
        builder.environment().put("NEO4J_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        return new LaunchedProduct(builder.start(), err);
    }

    /// Waits until it ends by itself; its output must fit into a pipe.
    ///
    /// @return the exit code
    int end() throws InterruptedException {
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        process.inputReader(UTF_8).lines().forEach(said::add);
        return process.exitValue();
    }

    /// @return whether it ends by itself in that time
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for the line that begins with the name, and returns the address behind it.
    URI address(String name) throws IOException {
        return URI.create(await(name + " ").substring(name.length()).strip());
    }

    /// Waits until it serves: its last line before says how to stop it.
    void awaitServing() throws IOException {
        await("Ctrl-C ");
    }

    /// Its output up to now.
    List<String> said() {
        return said;
    }

    private String await(String prefix) throws IOException {
        BufferedReader lines = process.inputReader(UTF_8);
        while (true) {
            for (String line : said) {
                if (line.startsWith(prefix)) {
                    return line;
                }
            }
            String next = lines.readLine();
            if (next == null) {
                throw new AssertionError("no line '" + prefix + "' in " + said + "; it complained: " + complaint());
            }
            said.add(next);
        }
    }

    /// Sends what Ctrl-C sends, or SIGTERM where the tests themselves run with SIGINT ignored, which processes
    /// inherit.
    int interrupt() throws IOException, InterruptedException {
        return signal(ignoresInterrupts() ? "TERM" : "INT");
    }

    int terminate() throws IOException, InterruptedException {
        return signal("TERM");
    }

    /// Ends it as a crash would.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    private int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return end();
    }

    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    /// Its standard error.
    String complaint() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves nothing running when a test fails half way.
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
