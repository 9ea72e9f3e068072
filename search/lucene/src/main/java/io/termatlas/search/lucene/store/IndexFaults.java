package io.termatlas.search.lucene.store;

import io.termatlas.model.fault.StoreFault;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Turns what the disk and Lucene throw into one sentence with the way out.
public final class IndexFaults {
    private static final String REBUILD = "build it again with 'termatlas ingest SOURCE… --rebuild'.";
    private static final List<Class<? extends IOException>> DAMAGE = List.of(
            CorruptIndexException.class,
            EOFException.class,
            FileNotFoundException.class,
            IndexNotFoundException.class,
            NoSuchFileException.class);

    private IndexFaults() {}

    public static StoreFault of(Path folder, Throwable cause) {
        return new StoreFault("The index in " + folder + " " + objection(unwrapped(cause)), cause);
    }

    static StoreFault damaged(Path folder, String what) {
        return new StoreFault("The index in " + folder + " is damaged: " + what + "; " + REBUILD);
    }

    static StoreFault newer(Path folder, String what) {
        return new StoreFault("The index in " + folder + " was written by a newer version of Termatlas (" + what
                + "); use that version, or " + REBUILD);
    }

    static StoreFault older(Path folder, String what) {
        return new StoreFault("The index in " + folder + " was written before the first release of Termatlas (" + what
                + "); " + REBUILD);
    }

    private static String objection(Throwable cause) {
        if (isDiskFull(cause)) {
            return "cannot be written: the disk is full (no space left); make room and run the command again, what was committed"
                    + " before stands.";
        }
        if (cause instanceof LockObtainFailedException) {
            return "is being written: another ingestion is running on this glossary; wait until it has ended.";
        }
        if (cause instanceof IndexFormatTooNewException) {
            return "was written by a newer version of Termatlas (a newer Lucene); use that version, or " + REBUILD;
        }
        if (cause instanceof IndexFormatTooOldException) {
            return "was written by a much older version of Termatlas; " + REBUILD;
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be accessed by this user (" + cause.getMessage()
                    + "); change its owner or its permissions.";
        }
        if (DAMAGE.stream().anyMatch(kind -> kind.isInstance(cause))) {
            return "is damaged (" + cause.getMessage() + "); " + REBUILD;
        }
        return "cannot be used (" + cause + "); check the disk and run the command again.";
    }

    private static Throwable unwrapped(Throwable cause) {
        return cause instanceof UncheckedIOException unchecked
                ? Objects.requireNonNullElse(unchecked.getCause(), unchecked)
                : cause;
    }

    /// Lucene wraps what the disk said, and gives it again to whoever uses a writer that has died of it.
    private static boolean isDiskFull(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !saysDiskFull(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static boolean saysDiskFull(Throwable cause) {
        String message = cause.getMessage();
        if (message == null || !(cause instanceof IOException)) {
            return false;
        }
        String text = message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }
}
