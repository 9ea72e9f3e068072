package io.termatlas.bench.attack;

import io.termatlas.model.fault.StoreFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The product's command as a process of its own, without settings of the user.
final class Victim implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Search\\s+http://[^/]*:(\\d+)/");
    private static final long LONGEST_STOP_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Path said;

    private Victim(Process process, int port, Path said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    /// A server on a free port.
    ///
    /// @param files that it may open; 0 for as many as this process may
    /// @param said  for what it says on standard error
    /// @throws StoreFault when it ends before it says where it is
    static Victim serve(Path launcher, Path data, int files, Path said) {
        try {
            Process process = program(files, launcher.toString(), "serve", "--port", "0", "--data", data.toString())
                    .redirectError(said.toFile())
                    .start();
            int port = port(process);
            if (port == 0) {
                process.destroy();
                throw new StoreFault("The server ended before it said where it is: "
                        + Files.readString(said).strip());
            }
            return new Victim(process, port, said);
        } catch (IOException e) {
            throw new StoreFault(launcher + " cannot be started.", e);
        }
    }

    static ProcessBuilder program(int files, String... command) {
        List<String> words = new ArrayList<>();
        if (files > 0) {
            words.addAll(List.of("sh", "-c", "ulimit -n \"$1\"; shift; exec \"$@\"", "sh", Integer.toString(files)));
        }
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("NEO4J_")
                        || (name.startsWith("TERMATLAS_")
                                && !name.equals("TERMATLAS_BUILD")
                                && !name.equals("TERMATLAS_JAVA_OPTS")));
        return builder;
    }

    private static int port(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = PORT.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return 0;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// What it said on standard error.
    List<String> said() {
        try {
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new StoreFault("What the server said cannot be read.", e);
        }
    }

    /// Asks it to end, by SIGTERM. Ends it by force after two minutes.
    Stop stop() {
        long begun = System.nanoTime();
        process.destroy();
        try {
            boolean hasEnded = process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!hasEnded) {
                process.destroyForcibly();
            }
            return new Stop(seconds, process.waitFor());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StoreFault("The measurement was interrupted.", e);
        }
    }

    /// @param seconds from the signal to the end of the process
    record Stop(double seconds, int exitCode) {}

    /// Does nothing after [#stop].
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
