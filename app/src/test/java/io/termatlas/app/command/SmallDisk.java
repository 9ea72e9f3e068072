package io.termatlas.app.command;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A file system of a test's own, of a few MB in memory, that can become full, larger and read-only. Linux lets only
/// root have one; elsewhere the test does not run, and the last line of the build says so. No package can be
/// installed for it, so that it fails nowhere.
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// @param folder new or empty
    /// @param size   as `mount` takes it, such as `2m`
    static SmallDisk mount(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        if (!isDone("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString())) {
            return abort("disk tests: file systems cannot be mounted (root on Linux can)");
        }
        return new SmallDisk(folder);
    }

    /// Writes a file that leaves so many bytes.
    void fill(long left) throws IOException {
        byte[] piece = new byte[1 << 16];
        try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
            while (folder.toFile().getUsableSpace() > left) {
                filler.write(piece);
            }
        }
    }

    /// Deletes all that is on it.
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    void resize(String size) {
        remount("size=" + size);
    }

    void makeReadOnly() {
        remount("ro");
    }

    void makeWritable() {
        remount("rw");
    }

    private void remount(String option) {
        if (!isDone("mount", "-o", "remount," + option, folder.toString())) {
            throw new AssertionError(folder + " cannot be mounted again with " + option);
        }
    }

    private static boolean isDone(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// Also while files in it are open.
    @Override
    public void close() {
        isDone("umount", "--lazy", folder.toString());
    }
}
