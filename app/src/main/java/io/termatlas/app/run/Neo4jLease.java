package io.termatlas.app.run;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A process's claim on the local Neo4j of a data folder: the last one that lets go stops it, whoever started it.
///
/// Two bytes of one file, locked by the system, so that a process which dies lets go. The first is held alone while
/// the server is started or stopped; the second is shared by all that use it.
final class Neo4jLease implements AutoCloseable {
    private static final long TURN = 0;
    private static final long USE = 1;

    private final FileChannel channel;
    private @Nullable FileLock use;

    private Neo4jLease(FileChannel channel) {
        this.channel = channel;
    }

    /// Claims nothing yet.
    static Neo4jLease open(Path home) {
        try {
            Files.createDirectories(home);
            return new Neo4jLease(FileChannel.open(home.resolve("lease"), CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new StoreFault("The folder " + home + " cannot be written: " + Reasons.of(e) + ".", e);
        }
    }

    /// Waits for its turn, makes the server run, and counts as one of its users from then on.
    @SuppressWarnings("try") // held, not used
    <T> T claim(Start<T> start) {
        try (FileLock turn = channel.lock(TURN, 1, false)) {
            T server = start.start();
            use = channel.lock(USE, 1, true);
            return server;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// No user any more; stops the server when there is no other.
    @SuppressWarnings("try") // held, not used
    void release(Runnable stop) {
        try (FileLock turn = channel.lock(TURN, 1, false)) {
            if (use != null) {
                use.release();
            }
            try (FileLock alone = channel.tryLock(USE, 1, false)) {
                if (alone != null) {
                    stop.run();
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static RuntimeException unusable(IOException e) {
        return e instanceof FileLockInterruptionException
                ? new InterruptedFault("Stopped while waiting for the local Neo4j.", e)
                : new StoreFault("The claim on the local Neo4j cannot be kept: " + Reasons.of(e) + ".", e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Finds or starts a server.
    interface Start<T> {
        T start();
    }
}
