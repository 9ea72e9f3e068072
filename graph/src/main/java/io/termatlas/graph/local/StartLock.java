package io.termatlas.graph.local;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Held by the thread that starts the server, against other processes and other threads alike.
final class StartLock {
    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private StartLock() {}

    /// What is done under the lock.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /// Waits while another thread or process starts the server.
    @SuppressWarnings("try") // held, not used
    static <T> T holding(Path file, Consumer<String> progress, Work<T> work) throws IOException, InterruptedException {
        try (LockFile.Hold hold = take(new LockFile(file), progress)) {
            return work.run();
        }
    }

    private static LockFile.Hold take(LockFile lock, Consumer<String> progress)
            throws IOException, InterruptedException {
        Optional<LockFile.Hold> free = lock.tryTake();
        if (free.isPresent()) {
            return free.get();
        }
        progress.accept("Waiting for another start of this Neo4j");
        return lock.take(LONGEST_START)
                .orElseThrow(() -> new StoreFault(
                        "Somebody else has been starting the local Neo4j for " + LONGEST_START.toMinutes()
                                + " minutes, as the lock " + lock.path() + " tells: look after that process."));
    }
}
