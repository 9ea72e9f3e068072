package io.termatlas.app.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text in columns and paragraphs.
final class TextLayout {
    /// Characters of a line of prose, its indent included.
    static final int WIDTH = 100;

    private static final String COLUMN_GAP = "   ";
    private static final Pattern SAFE_IN_SHELLS = Pattern.compile("[\\w./-]+");

    private TextLayout() {}

    /// Text from a payload made fit for a terminal: a control or format character, which could command it, becomes a
    /// space.
    static String plain(String text) {
        return text.codePoints()
                .map(c -> isCommand(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCommand(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && isDirection(character));
    }

    /// Those that change the direction of the text after them; joiners and soft hyphens are harmless.
    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /// Breaks at spaces, every line indented; a word that is too long stands alone.
    static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            int width = visible(word);
            if (length > 0 && indent.length() + length + 1 + width > WIDTH) {
                lines.add(indent + line);
                line.setLength(0);
                length = 0;
            }
            line.append(length > 0 ? " " : "").append(word);
            length += width + (length > 0 ? 1 : 0);
        }
        lines.add(indent + line);
        return lines;
    }

    /// Rows of cells, each column as wide as its widest cell; the last one as it comes.
    static List<String> columns(List<List<String>> rows) {
        return rows.stream().map(row -> columns(row, rows)).toList();
    }

    private static String columns(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(column > 0 ? COLUMN_GAP : "").append(row.get(column));
            if (column < row.size() - 1) {
                line.append(" ".repeat(width(rows, column) - visible(row.get(column))));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> visible(row.get(column)))
                .max()
                .orElse(0);
    }

    /// `1 term`, `2 terms`.
    static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /// The same for a noun whose plural is another.
    static String count(long number, String noun, String plural) {
        return number + " " + (number == 1 ? noun : plural);
    }

    static String joined(List<String> parts, String separator) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /// As it may be typed into a shell, in the user's working folder.
    static String shellPath(Path path) {
        Path here = Path.of("").toAbsolutePath();
        String text = (path.startsWith(here) ? here.relativize(path) : path).toString();
        return SAFE_IN_SHELLS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /// The width in characters, without those that set colours.
    private static int visible(String text) {
        String bare = text.replaceAll("\u001b\\[[0-9;]*m", "");
        return bare.codePointCount(0, bare.length());
    }
}
