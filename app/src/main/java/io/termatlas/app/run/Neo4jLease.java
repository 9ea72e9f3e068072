package io.termatlas.app.run;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A process's claim on the local Neo4j of a data folder: the last process that releases its claim stops the
/// server, even if another one started it.
///
/// Two bytes of one file, locked by the system, so that a process which dies releases them. The first is held
/// alone while the server is started or stopped; the second is shared by all that use it. That counts processes,
/// which a [LockFile][io.termatlas.model.file.LockFile] with its one holder does not.
final class Neo4jLease implements AutoCloseable {
    private static final long EXCLUSIVE = 0;
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
            return new Neo4jLease(FileChannel.open(home.resolve("lease"), CREATE, READ, WRITE, NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new StoreFault("The folder " + home + " cannot be written: " + FileReasons.of(e) + ".", e);
        }
    }

    /// Waits while another process starts or stops the server, makes it run, and counts as one of its users from
    /// then on.
    ///
    /// @param stop ends a server that was on its way when the user interrupted its start
    @SuppressWarnings("try") // held, not used
    <T> T claim(Start<T> start, Runnable stop) {
        try (FileLock exclusive = channel.lock(EXCLUSIVE, 1, false)) {
            T server = started(start, stop);
            use = channel.lock(USE, 1, true);
            return server;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private <T> T started(Start<T> start, Runnable stop) throws IOException {
        try {
            return start.start();
        } catch (InterruptedFault e) {
            boolean interrupted = Thread.interrupted();
            stopUnlessUsed(stop);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /// Gives up the claim; stops the server when there is no other. An interrupt waits until that is done.
    @SuppressWarnings("try") // held, not used
    void release(Runnable stop) {
        boolean interrupted = Thread.interrupted();
        try (FileLock exclusive = channel.lock(EXCLUSIVE, 1, false)) {
            if (use != null) {
                use.release();
            }
            stopUnlessUsed(stop);
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stopUnlessUsed(Runnable stop) throws IOException {
        try (FileLock alone = channel.tryLock(USE, 1, false)) {
            if (alone != null) {
                stop.run();
            }
        }
    }

    private static RuntimeException unusable(IOException e) {
        return e instanceof FileLockInterruptionException
                ? new InterruptedFault("Stopped while waiting for the local Neo4j.", e)
                : new StoreFault("The claim on the local Neo4j cannot be kept: " + FileReasons.of(e) + ".", e);
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
