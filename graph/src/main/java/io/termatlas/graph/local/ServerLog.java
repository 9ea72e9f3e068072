package io.termatlas.graph.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What the server has to say of its failure.
final class ServerLog {
    private static final int LINES = 8;
    private static final int TAIL = 64 * 1024;

    private ServerLog() {}

    /// The last lines that are not mere stack frames.
    static String lastLines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(ServerLog::tells)
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }

    private static boolean tells(String line) {
        return !line.isBlank()
                && !line.startsWith("\tat ")
                && !line.startsWith("\t...")
                && !line.startsWith("WARNING:");
    }
}
