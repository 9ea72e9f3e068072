package io.termatlas.model;

/// What both stores can hold of a text, and how it may be shown.
public final class Texts {
    private static final int QUOTED = 80;

    private Texts() {}

    /// Whether both stores can hold the text: neither U+0000 nor half a surrogate pair.
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean surely = (char) (text.charAt(i) - 1) < Character.MIN_SURROGATE - 1;
            if (!surely) {
                return isStorable(text, i);
            }
        }
        return true;
    }

    private static boolean isStorable(String text, int from) {
        return text.indexOf(0, from) < 0
                && text.codePoints().skip(from).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /// A hostile text made fit for an error message: one line, no control or format characters, at most 80
    /// characters.
    public static String quotable(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), QUOTED) + 1);
        text.codePoints().limit(QUOTED).forEach(c -> line.appendCodePoint(isPlain(c) ? c : '\uFFFD'));
        return text.codePointCount(0, text.length()) > QUOTED ? line.append('…').toString() : line.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
