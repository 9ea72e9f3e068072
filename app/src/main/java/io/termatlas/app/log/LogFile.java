package io.termatlas.app.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// The log of a data folder: `termatlas.log`, and `termatlas.1.log` to `termatlas.4.log` for older entries. It
/// is opened for each entry and made with the first, so that a command without an entry writes no file.
///
/// Thread safe. Several processes may write it: each entry is appended whole. When two of them put a full file aside
/// in the same instant, the oldest one may go too soon.
public final class LogFile extends Handler {
    private static final String NAME = "termatlas";
    private static final int FORMER = 4;
    private static final long LONGEST = 4L << 20;

    private final long longest;
    private @Nullable Path folder;
    private @Nullable Path lastKept;

    public LogFile() {
        this(LONGEST);
    }

    /// @param longest in bytes; a longer file is put aside before the next entry
    LogFile(long longest) {
        this.longest = longest;
        setFormatter(LineFormatter.full());
    }

    /// From now on entries go to this folder. A data folder that does not exist yet is not made for its log.
    ///
    /// @param logs a folder within the data folder; made when it is needed
    public synchronized void keepIn(Path logs) {
        folder = logs;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            write(entry);
        }
    }

    /// @return the file that has the entry; empty when it could not be written
    public synchronized Optional<Path> write(LogRecord entry) {
        Path logs = folder;
        lastKept = null;
        if (logs != null && logs.getParent() != null && Files.isDirectory(logs.getParent())) {
            try {
                Files.createDirectories(logs);
                lastKept = append(logs, getFormatter().format(entry));
            } catch (IOException unwritable) {
                lastKept = null; // standard error has it then
            }
        }
        return lastKept();
    }

    /// The file that has the last entry; empty when that one could not be written.
    synchronized Optional<Path> lastKept() {
        return Optional.ofNullable(lastKept);
    }

    private Path append(Path logs, String entry) throws IOException {
        Path file = file(logs, 0);
        if (Files.exists(file) && Files.size(file) >= longest) {
            putAside(logs);
        }
        Files.writeString(file, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        return file;
    }

    private static void putAside(Path logs) throws IOException {
        for (int number = FORMER - 1; number >= 0; number--) {
            if (Files.exists(file(logs, number))) {
                Files.move(file(logs, number), file(logs, number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// @param number 0 for the file that is written, more for an older one
    private static Path file(Path logs, int number) {
        return logs.resolve(NAME + (number == 0 ? "" : "." + number) + ".log");
    }

    @Override
    public void flush() {
        // Each entry is written when it comes.
    }

    @Override
    public void close() {
        // Nothing is open between two entries.
    }
}
