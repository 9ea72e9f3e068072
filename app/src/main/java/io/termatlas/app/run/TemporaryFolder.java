package io.termatlas.app.run;

import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder outside of the data folder, made by the first that writes to it, which goes when this is closed.
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder draw() {
        return new TemporaryFolder(Path.of(System.getProperty("java.io.tmpdir"), "termatlas-" + UUID.randomUUID()));
    }

    @Override
    public void close() {
        remove(path);
    }

    /// Removes a folder with all that is in it; one that is not there is fine.
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreFault("The folder " + folder + " cannot be removed: " + FileReasons.of(e) + ".", e);
        }
    }
}
