package io.termatlas.bench.corpus;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A site in a folder, as `nuxt generate` leaves it.
record FolderSite(Path root) implements Site {

    /// @throws UsageFault when there is something already: pages of another corpus among its own would falsify it
    static FolderSite open(Path root) {
        if (Files.exists(root) && !isEmptyFolder(root)) {
            throw new UsageFault(root + " is not an empty folder: delete it, or name a new one.");
        }
        return new FolderSite(root);
    }

    @Override
    public void add(String path, byte[] payload) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, payload);
        } catch (IOException e) {
            throw new StoreFault("The page " + file + " cannot be written: " + e + "; name a folder with space.", e);
        }
    }

    @Override
    public void close() {}

    private static boolean isEmptyFolder(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
