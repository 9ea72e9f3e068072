package io.termatlas.search.lucene.store;

import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.search.lucene.document.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest committed generation of a glossary, from any process that commits.
///
/// Looks for a newer one on use, at most once per interval; the caller who looks pays for opening it, all others go
/// on with the one they have. When a newer one cannot be opened, the old one goes on serving and the log says why.
/// Thread safe: a snapshot is closed when its last user is done.
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /// A writer may replace the folder between reading its name and opening it.
    private static final int ATTEMPTS = 5;

    private final NumberedFolders folders;
    private final Schema known;
    private final long interval;
    private final AtomicReference<Snapshot> newest;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean closed;

    private Follower(NumberedFolders folders, Schema known, Duration interval, Snapshot first) {
        this.folders = folders;
        this.known = known;
        this.interval = interval.toNanos();
        this.newest = new AtomicReference<>(first);
    }

    /// @param known the layouts that are read
    /// @throws UnknownFault when nothing was ever committed there
    /// @throws StoreFault   when what was committed cannot be read
    public static Follower open(Path home, Schema known, Duration interval) {
        NumberedFolders folders = new NumberedFolders(home);
        try {
            return new Follower(folders, known, interval, openCurrent(folders, known));
        } catch (IOException e) {
            throw IndexFaults.of(home, e);
        }
    }

    /// Asks the newest generation; it stays open, and the same, for as long as the question takes.
    public <T> T ask(Question<T> question) {
        follow();
        Snapshot snapshot = acquire();
        try {
            return question.of(snapshot);
        } catch (IOException | UncheckedIOException e) {
            throw IndexFaults.of(snapshot.folder(), e);
        } finally {
            release(snapshot);
        }
    }

    /// Questions under way end first.
    @Override
    public void close() {
        looking.lock();
        try {
            if (!closed) {
                closed = true;
                release(newest.get());
            }
        } finally {
            looking.unlock();
        }
    }

    private Snapshot acquire() {
        while (!closed) {
            Snapshot snapshot = newest.get();
            if (snapshot.reader().tryIncRef()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("the index in " + folders.home() + " has been closed by us");
    }

    private void follow() {
        if (System.nanoTime() - nextLook.get() < 0 || !looking.tryLock()) {
            return;
        }
        try {
            if (!closed) {
                look();
            }
        } catch (IOException | StoreFault | UnknownFault | AlreadyClosedException e) {
            LOG.warn("A newer index in {} cannot be opened; the old one goes on serving.", folders.home(), e);
        } finally {
            nextLook.set(System.nanoTime() + interval);
            looking.unlock();
        }
    }

    private void look() throws IOException {
        Snapshot old = newest.get();
        Optional<Snapshot> newer = isCurrent(old) ? old.newer(known) : Optional.of(openCurrent(folders, known));
        if (newer.isPresent()) {
            newest.set(newer.get());
            release(old);
        }
    }

    private boolean isCurrent(Snapshot snapshot) throws IOException {
        return folders.current().filter(snapshot.folder()::equals).isPresent();
    }

    private static Snapshot openCurrent(NumberedFolders folders, Schema known) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path folder = folders.current()
                    .orElseThrow(() ->
                            new UnknownFault(Sentence.of("There is no index in " + folders.home() + "; make one with '")
                                    .and(CommandName.INGEST)
                                    .and("'.")));
            try {
                return Snapshot.open(folder, known);
            } catch (NoSuchFileException | StoreFault e) {
                if (attempt == ATTEMPTS
                        || folders.current().filter(folder::equals).isPresent()) {
                    throw e;
                }
            }
        }
    }

    private static void release(Snapshot snapshot) {
        try {
            snapshot.close();
        } catch (IOException e) {
            throw IndexFaults.of(snapshot.folder(), e);
        }
    }

    /// A question to one generation.
    @FunctionalInterface
    public interface Question<T> {
        T of(Snapshot snapshot) throws IOException;
    }
}
