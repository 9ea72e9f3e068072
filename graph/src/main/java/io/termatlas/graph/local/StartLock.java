package io.termatlas.graph.local;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/// Held by the one that starts the server, against other processes and other threads alike. The operating system
/// lets go of it when its holder dies.
final class StartLock {
    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private StartLock() {}

    /// What is done under the lock.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /// Waits while another one starts the server.
    static <T> T holding(Path file, Consumer<String> progress, Work<T> work) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!take(channel)) {
                progress.accept("Waiting for another start of this Neo4j");
                await(file, channel);
            }
            return work.run();
        }
    }

    private static void await(Path file, FileChannel channel) throws InterruptedException {
        if (!Polling.until(LONGEST_START, () -> take(channel))) {
            throw new StoreFault("Somebody else has been starting the local Neo4j for " + LONGEST_START.toMinutes()
                    + " minutes, as the lock " + file + " tells: look after that process.");
        }
    }

    /// Closing the channel gives the lock back.
    private static boolean take(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
