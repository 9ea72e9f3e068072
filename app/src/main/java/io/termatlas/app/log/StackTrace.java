package io.termatlas.app.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An error with the places it went through and all its causes, as the JDK prints it; but of each message only
/// the first line, and that cut, because a message may quote a payload.
public final class StackTrace {
    private static final int LONGEST_MESSAGE = 300;

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private StackTrace() {}

    /// @return lines without a line end after the last one
    public static String of(Throwable error) {
        StackTrace trace = new StackTrace();
        trace.tell("", "", error);
        return trace.text.toString().stripTrailing();
    }

    private void tell(String indent, String label, Throwable error) {
        text.append(indent).append(label).append(summary(error)).append('\n');
        if (!told.add(error)) {
            return;
        }
        for (StackTraceElement place : error.getStackTrace()) {
            text.append(indent).append("\tat ").append(place).append('\n');
        }
        for (Throwable suppressed : error.getSuppressed()) {
            tell(indent + "\t", "Suppressed: ", suppressed);
        }
        if (error.getCause() != null) {
            tell(indent, "Caused by: ", error.getCause());
        }
    }

    /// Class and message in one line.
    static String summary(Throwable error) {
        String message = firstLine(error.getLocalizedMessage());
        return error.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String line = message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
