package io.termatlas.search.analysis;

import java.util.Locale;

/// Spells out the symbols of a key that people type as words: "cplusplus" for "c++", "betadecay" for "βdecay".
///
/// A Greek letter is a symbol where it stands alone among others: words of the Greek language stay. The one for a
/// millionth is micro.
final class Symbols {
    private static final int MU = 'μ';

    private Symbols() {}

    static String spelt(String key) {
        return key.codePoints().anyMatch(Symbols::isSymbol) ? speltOut(key) : key;
    }

    private static boolean isSymbol(int character) {
        return character == '+' || character == '#' || isGreek(character);
    }

    private static String speltOut(String key) {
        int[] letters = key.codePoints().toArray();
        boolean alone = letters.length == 1;
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == '+' && !alone) {
                spelt.append("plus");
            } else if (letters[i] == '#' && !alone) {
                spelt.append("sharp");
            } else if (isGreek(letters[i]) && !isGreek(letters, i - 1) && !isGreek(letters, i + 1)) {
                spelt.append(name(letters[i]));
            } else {
                spelt.appendCodePoint(letters[i]);
            }
        }
        return spelt.toString();
    }

    private static boolean isGreek(int[] letters, int at) {
        return at >= 0 && at < letters.length && isGreek(letters[at]);
    }

    private static boolean isGreek(int character) {
        return character >= 'α' && character <= 'ω';
    }

    /// By its name in Unicode: "GREEK SMALL LETTER BETA".
    private static String name(int letter) {
        if (letter == MU) {
            return "micro";
        }
        String name = Character.getName(letter);
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.equals("lamda") ? "lambda" : last;
    }
}
