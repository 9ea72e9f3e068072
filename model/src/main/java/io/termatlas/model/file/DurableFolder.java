package io.termatlas.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Creates and renames folders durably: the change is forced to the disk, as far as the system can do so for
/// folders. Windows and some network disks cannot; there the system decides when the change is durable.
public record DurableFolder(Path path) {

    /// The folder that the file lies in, or will lie in.
    static DurableFolder of(Path file) {
        return new DurableFolder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
    }

    /// Makes the folder, and those above it, where they are missing.
    public void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        DurableFolder above = of(path);
        above.create();
        Files.createDirectories(path);
        above.force();
    }

    /// Renames the folder to one that does not exist, in one step, after all that is in it was forced to the disk.
    /// When it fails, the folder stays where it was.
    public void moveTo(Path target) throws IOException {
        DurableFolder to = of(target);
        to.create();
        forceContent();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        of(path).force();
        to.force();
    }

    private void forceContent() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> content = all.toList();
            for (Path one : content) {
                if (Files.isDirectory(one)) {
                    new DurableFolder(one).force();
                } else if (Files.isRegularFile(one)) {
                    Uninterrupted.run(() -> force(one, StandardOpenOption.WRITE));
                }
            }
        }
    }

    /// Forces the entries of the folder to the disk: what was created, renamed or removed in it. A system that
    /// cannot do so is no failure: the change itself is done.
    @SuppressWarnings("EmptyCatch")
    public void force() {
        try {
            Uninterrupted.run(() -> force(path, StandardOpenOption.READ));
        } catch (IOException cannotBeForced) {
            // as Lucene's IOUtils.fsync does
        }
    }

    private static Path force(Path file, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(file, option)) {
            channel.force(true);
            return file;
        }
    }
}
