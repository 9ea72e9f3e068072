package io.termatlas.search.lucene.store;

import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.Sentence;
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
import java.util.function.Predicate;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Turns what the disk and Lucene throw into one sentence with the way out.
public final class IndexFaults {
    private static final Sentence REBUILD =
            Sentence.of("build it again with '").and(CommandName.REBUILD).and("'.");
    private static final List<Class<? extends IOException>> DAMAGE = List.of(
            CorruptIndexException.class,
            EOFException.class,
            FileNotFoundException.class,
            IndexNotFoundException.class,
            NoSuchFileException.class);

    private IndexFaults() {}

    public static StoreFault of(Path folder, Throwable cause) {
        return new StoreFault(Sentence.of("The index in " + folder + " ").and(objection(unwrapped(cause))), cause);
    }

    static StoreFault damaged(Path folder, String what) {
        return new StoreFault(Sentence.of("The index in " + folder + " is damaged: " + what + "; ")
                .and(REBUILD));
    }

    static StoreFault newer(Path folder, String what) {
        return new StoreFault(Sentence.of("The index in " + folder + " was written by a newer version of Termatlas ("
                        + what + "); use that version, or ")
                .and(REBUILD));
    }

    static StoreFault older(Path folder, String what) {
        return new StoreFault(Sentence.of("The index in " + folder
                        + " was written before the first release of Termatlas (" + what + "); ")
                .and(REBUILD));
    }

    private static Sentence objection(Throwable cause) {
        if (says(cause, IndexFaults::isOutOfFiles)) {
            return Sentence.of(
                    "cannot be opened: the process has as many files open as it may; raise its limit (ulimit -n,"
                            + " LimitNOFILE of a systemd unit) and start it again.");
        }
        if (says(cause, IndexFaults::isDiskFull)) {
            return Sentence.of(
                    "cannot be written: the disk is full (no space left); make room and run the command again, what was committed"
                            + " before stands.");
        }
        if (cause instanceof LockObtainFailedException) {
            return Sentence.of(
                    "is being written: another ingestion is running on this glossary; wait until it has ended.");
        }
        if (cause instanceof IndexFormatTooNewException) {
            return Sentence.of("was written by a newer version of Termatlas (a newer Lucene); use that version, or ")
                    .and(REBUILD);
        }
        if (cause instanceof IndexFormatTooOldException) {
            return Sentence.of("was written by a much older version of Termatlas; ")
                    .and(REBUILD);
        }
        if (cause instanceof AccessDeniedException) {
            return Sentence.of("may not be accessed by this user (" + cause.getMessage()
                    + "); change its owner or its permissions.");
        }
        if (DAMAGE.stream().anyMatch(kind -> kind.isInstance(cause))) {
            return Sentence.of("is damaged (" + cause.getMessage() + "); ").and(REBUILD);
        }
        return Sentence.of("cannot be used (" + cause + "); check the disk and run the command again.");
    }

    private static Throwable unwrapped(Throwable cause) {
        return cause instanceof UncheckedIOException unchecked
                ? Objects.requireNonNullElse(unchecked.getCause(), unchecked)
                : cause;
    }

    /// Looks at all causes: Lucene wraps the fault of the disk, and throws it again at each later use of the closed
    /// writer.
    private static boolean says(Throwable failure, Predicate<String> what) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException && what.test(message(cause)))) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static boolean isOutOfFiles(String message) {
        return message.contains("too many open files");
    }

    private static boolean isDiskFull(String message) {
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded");
    }
}
