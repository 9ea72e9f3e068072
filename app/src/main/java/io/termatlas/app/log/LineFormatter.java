package io.termatlas.app.log;

import io.termatlas.model.fault.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// An entry of the log as a line, without [secrets][Secrets]. The stack trace of an error stands below it, or the line
/// says where it stands.
final class LineFormatter extends Formatter {
    /// Null for lines without a time, because the formatter takes long to load.
    private final @Nullable DateTimeFormatter time;

    private final Level traced;
    private final Supplier<Optional<Path>> elsewhere;

    private LineFormatter(@Nullable DateTimeFormatter time, Level traced, Supplier<Optional<Path>> elsewhere) {
        this.time = time;
        this.traced = traced;
        this.elsewhere = elsewhere;
    }

    /// For a user at a terminal.
    ///
    /// @param file the log file, which had the entry before if it could be written
    static LineFormatter brief(LogFile file) {
        return new LineFormatter(null, Level.SEVERE, file::lastKept);
    }

    /// For a stream that is stored: with times, and the stack traces of defects.
    static LineFormatter timed() {
        return new LineFormatter(times(), Level.SEVERE, Optional::empty);
    }

    /// With times and all stack traces.
    static LineFormatter full() {
        return new LineFormatter(times(), Level.ALL, Optional::empty);
    }

    private static DateTimeFormatter times() {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    }

    @Override
    public String format(LogRecord entry) {
        String when = time == null ? "" : time.format(Instant.ofEpochMilli(entry.getMillis())) + " ";
        String line = level(entry.getLevel()) + formatMessage(entry) + error(entry);
        return when + Secrets.masked(line) + System.lineSeparator();
    }

    private String error(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return "";
        }
        String summary = " (" + StackTrace.summary(thrown) + ")";
        if (entry.getLevel().intValue() < traced.intValue()) {
            return summary;
        }
        return elsewhere
                .get()
                .map(file -> summary + "; its stack trace is in " + file)
                .orElseGet(() -> System.lineSeparator() + StackTrace.of(thrown));
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error: ";
        }
        return level.intValue() >= Level.WARNING.intValue() ? "warning: " : "";
    }
}
