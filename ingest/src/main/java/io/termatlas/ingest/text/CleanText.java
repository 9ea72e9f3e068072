package io.termatlas.ingest.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// A text in NFC, with line feeds for line ends, without control characters, halves of surrogate pairs, soft
/// hyphens and byte order marks, which a store refuses or a reader cannot see.
///
/// @param removed how many characters were removed
record CleanText(String value, int removed) {
    static final char SOFT_HYPHEN = 0xAD;
    private static final char FIRST_MARK = 0x300;
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    /// Unicode calls a text safe for streams that has no more combining marks in a row. With more, normalizing
    /// takes quadratic time, and no such text is readable. See
    /// <https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format>.
    private static final int MOST_MARKS = 30;

    static CleanText of(String text) {
        return TextSignals.of(text).unclean() ? cleaned(text) : new CleanText(text, 0);
    }

    private static CleanText cleaned(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String clean = isKeptWhole(lines) ? lines : kept(lines);
        int removed = lines.length() - clean.length();
        return new CleanText(isSafeToNormalize(clean) ? Normalizer.normalize(clean, Form.NFC) : clean, removed);
    }

    private static boolean isKeptWhole(String text) {
        int at = 0;
        while (at < text.length() && isKept(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length();
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(CleanText::isKept).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isKept(int character) {
        return (character >= ' ' && character < 0x7F)
                || character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || character == SOFT_HYPHEN
                        || character == BYTE_ORDER_MARK
                        || Character.getType(character) == Character.SURROGATE);
    }

    private static boolean isSafeToNormalize(String text) {
        int marks = 0;
        for (int i = 0; i < text.length() && marks <= MOST_MARKS; i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
        }
        return marks <= MOST_MARKS;
    }

    private static boolean isMark(int character) {
        return character >= FIRST_MARK
                && switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
