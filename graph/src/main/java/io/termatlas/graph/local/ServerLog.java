package io.termatlas.graph.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the server has to say of its failure.
final class ServerLog {
    private static final int LINES = 8;
    private static final int TAIL = 256 * 1024;
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"([^\"]*)");
    private static final Pattern EXCEPTION = Pattern.compile("\"stacktrace\":\"([^\"\\\\]*)");

    private ServerLog() {}

    /// The last lines that are not mere stack frames.
    static String lastLines(Path log) {
        List<String> lines = tail(log).filter(ServerLog::tells).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /// The last error in a log of JSON lines, with the first line of its stack trace; empty when there is none.
    static String lastError(Path log) {
        return tail(log)
                .filter(line -> line.contains("\"level\":\"ERROR\""))
                .map(line -> part(MESSAGE, line) + ": " + part(EXCEPTION, line))
                .reduce("", (former, last) -> last);
    }

    static boolean says(Path log, String words) {
        return tail(log).anyMatch(line -> line.contains(words));
    }

    private static String part(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Stream<String> tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return Stream.of("(it cannot be read: " + e.getMessage() + ")");
        }
    }

    private static boolean tells(String line) {
        String text = line.strip();
        return !(text.isEmpty() || text.startsWith("at ") || text.startsWith("... ") || text.startsWith("WARNING:"));
    }
}
