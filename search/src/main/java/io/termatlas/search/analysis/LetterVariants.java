package io.termatlas.search.analysis;

/// Makes one letter of those that keyboards and habits write differently, in whatever language a text is: Arabic and
/// Persian yeh and kaf, digits of any script, the two forms of sigma.
///
/// Takes away what only shows how to read or to draw a word: the vowel points of Arabic, Hebrew and Syriac, tatweel,
/// joiners, soft hyphens, variation selectors, skin tones of emoji, the apostrophe that is a letter.
final class LetterVariants {
    private static final int FIRST = 0xA0;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private LetterVariants() {}

    /// The text in the usual letters. Latin accents stay.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character < FIRST) {
                plain.append((char) character);
            } else if (!isLeftOut(character)) {
                plain.appendCodePoint(usual(character));
            }
        }
        return plain.toString();
    }

    /// Whether the character joins or shapes its neighbours and is itself not seen: a word goes on after it.
    static boolean isJoiner(int character) {
        return switch (character) {
            case 0xAD, 0x34F, 0x180E, ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, 0x2060, 0xFEFF -> true;
            default -> isVariationSelector(character);
        };
    }

    /// Whether the character parts a word into what may be written as words of their own, as in Persian.
    static boolean isNonJoiner(int character) {
        return character == ZERO_WIDTH_NON_JOINER;
    }

    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180D);
    }

    private static boolean isLeftOut(int character) {
        return switch (character) {
            case 0x640, 0x2120, 0x2122, 0x5F3, 0x5F4, 0x2BB, 0x2BC, 0x2BD -> true;
            default ->
                isJoiner(character) || Emoji.isSkinTone(character) || (isReadingMark(character) && isMark(character));
        };
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// In these blocks marks say how to read letters, in others, such as Devanagari or kana, they are part of them.
    private static boolean isReadingMark(int character) {
        return (character >= 0x483 && character <= 0x489)
                || (character >= 0x591 && character <= 0x74A)
                || (character >= 0x8CA && character <= 0x8FF)
                || (character >= 0x1AB0 && character <= 0x1AFF)
                || (character >= 0x1DC0 && character <= 0x1DFF)
                || (character >= 0x20D0 && character <= 0x20FF)
                || (character >= 0xFE20 && character <= 0xFE2F);
    }

    private static int usual(int character) {
        return switch (character) {
            case 0x671 -> 'ا';
            case 0x649, 0x6CC -> 'ي';
            case 0x6A9, 0x6AA -> 'ك';
            case 0x629, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6BE -> 'ه';
            case 'ς' -> 'σ';
            case 'ґ' -> 'г';
            case 'Ґ' -> 'Г';
            default -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
        };
    }
}
