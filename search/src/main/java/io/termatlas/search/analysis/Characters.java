package io.termatlas.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.IntPredicate;

/// What a character is to a word.
final class Characters {
    private static final int FIRST_UNSPACED = 0x0E00;

    private Characters() {}

    /// Letters, digits, other numbers, and the marks that belong to a letter.
    static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /// The signs that names such as C++ and C# end in.
    static boolean isOfName(int character) {
        return character == '+' || character == '#';
    }

    /// Those that stand alone, and the letters and marks of these scripts.
    static IntPredicate unspaced(Set<UnicodeScript> scripts) {
        return character -> character >= FIRST_UNSPACED
                && (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK)
                && (standsAlone(character) || scripts.contains(UnicodeScript.of(character)));
    }

    /// Whether the script puts no spaces between words; each of its characters is then a word.
    static boolean standsAlone(int character) {
        return character >= FIRST_UNSPACED
                && Character.isLetter(character)
                && switch (UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
