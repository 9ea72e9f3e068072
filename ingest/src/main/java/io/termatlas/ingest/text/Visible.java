package io.termatlas.ingest.text;

/// Tells whether a text has a visible character.
public final class Visible {
    private static final int BRAILLE_BLANK = 0x2800;

    private Visible() {}

    /// White space, control and format characters, combining marks, the Hangul fillers and the blank of Braille are
    /// invisible.
    public static boolean isIn(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isVisible(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    static boolean isVisible(int character) {
        if (character < 0x7F) {
            return character > ' ';
        }
        return switch (character) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, BRAILLE_BLANK -> false;
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
        };
    }
}
