package io.termatlas.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Takes from a text what people leave out when they type: capitals, accents, vowel points, typographic variants.
///
/// "Böhme" becomes "bohme", "I²C" "i2c", "ﬁ" "fi", "٣" "3". Marks that carry meaning, as in Devanagari or kana, stay.
final class Folding {
    private static final int LONGEST_EXPANSION = 4;

    private Folding() {}

    static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldBeyondAscii(text);
    }

    private static String foldBeyondAscii(String text) {
        String plain = LetterVariants.plain(withoutAccents(Normalizer.normalize(withoutTradeMarks(text), Form.NFKD)));
        char[] letters = Normalizer.normalize(plain, Form.NFC).toCharArray();
        char[] folded = new char[letters.length * LONGEST_EXPANSION];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /// In lower case as the language has it, accents kept: what stemmers expect.
    static String lower(String word, Locale locale) {
        String lower = isAscii(word) && locale.equals(Locale.ROOT) ? word : Normalizer.normalize(word, Form.NFKC);
        return LetterVariants.plain(lower.toLowerCase(locale));
    }

    /// Decomposed, they would be letters.
    private static String withoutTradeMarks(String text) {
        return text.indexOf('™') < 0 && text.indexOf('℠') < 0
                ? text
                : text.replace("™", "").replace("℠", "");
    }

    private static String withoutAccents(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char unit = decomposed.charAt(i);
            if (unit < '\u0300' || unit > '\u036F') {
                plain.append(unit);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
