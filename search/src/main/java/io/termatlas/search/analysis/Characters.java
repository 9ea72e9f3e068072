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

    /// What a word, a run of a script without spaces or an emoji begins with.
    static boolean isFirst(int character) {
        return (isOfWord(character) && !LetterVariants.isJoiner(character)) || Emoji.isFirst(character);
    }

    /// Between Cyrillic letters an apostrophe is one of them, between Hebrew ones the sign of an acronym.
    static boolean isJoiningApostrophe(int character, int before, int after) {
        return switch (character) {
            case '\'', '’' -> isOf(UnicodeScript.CYRILLIC, before, after);
            case 0x5F3, 0x5F4 -> isOf(UnicodeScript.HEBREW, before, after);
            default -> false;
        };
    }

    private static boolean isOf(UnicodeScript script, int before, int after) {
        return UnicodeScript.of(before) == script && UnicodeScript.of(after) == script;
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
