package io.termatlas.search.analysis;

/// Emoji, each a word: one character, or several that are drawn as one. See <https://www.unicode.org/reports/tr51/>.
final class Emoji {
    /// Below are arrows and the signs of trade marks, which have to do with the words beside them.
    private static final int FIRST = 0x2300;

    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    /// Whether an emoji begins with it.
    static boolean isFirst(int character) {
        return character >= FIRST && (Character.isExtendedPictographic(character) || isOfFlag(character));
    }

    static boolean isSkinTone(int character) {
        return character >= 0x1F3FB && character <= 0x1F3FF;
    }

    /// Where the emoji ends that begins here.
    static int end(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (isOfFlag(first)) {
            return at < text.length() && isOfFlag(text.codePointAt(at)) ? at + Character.charCount(first) : at;
        }
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int after = at + Character.charCount(character);
            if (character == JOINER && after < text.length() && isFirst(text.codePointAt(after))) {
                at = after + Character.charCount(text.codePointAt(after));
            } else if (goesOn(character)) {
                at = after;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean goesOn(int character) {
        return LetterVariants.isVariationSelector(character)
                || isSkinTone(character)
                || character == KEYCAP
                || isTag(character);
    }

    private static boolean isOfFlag(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }

    /// Part of a region's flag.
    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }
}
