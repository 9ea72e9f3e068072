package io.termatlas.graph.local;

import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The server's process id and ports, written by the process that starts it, read by all that use it.
///
/// @param stopping it has been told to end: not to be used any more, and to be waited for before the next start
record RunFile(long pid, Ports ports, boolean stopping) {

    /// @return empty when there is none, or none that makes sense
    static Optional<RunFile> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return Optional.of(new RunFile(
                    Long.parseLong(lines.getProperty("pid", "")),
                    new Ports(
                            Integer.parseInt(lines.getProperty("bolt", "")),
                            Integer.parseInt(lines.getProperty("http", ""))),
                    Boolean.parseBoolean(lines.getProperty("stopping"))));
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    RunFile withStopping() {
        return new RunFile(pid, ports, true);
    }

    /// Readers see the former file or this one, never half of it.
    void write(Path file) throws IOException {
        new AtomicFile(file).replace("""
                pid=%d
                bolt=%d
                http=%d
                stopping=%b
                """.formatted(pid, ports.bolt(), ports.http(), stopping));
    }
}
