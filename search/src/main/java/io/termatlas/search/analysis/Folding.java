package io.termatlas.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Takes from a text what people leave out when they type: capitals, accents, typographic variants.
///
/// "Böhme" becomes "bohme", "I²C" "i2c", "ﬁ" "fi". Marks that carry meaning, as in Devanagari or kana, stay.
final class Folding {
    private static final int LONGEST_EXPANSION = 4;

    private Folding() {}

    static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldBeyondAscii(text);
    }

    private static String foldBeyondAscii(String text) {
        String plain = withoutAccents(Normalizer.normalize(text, Form.NFKD));
        char[] letters = Normalizer.normalize(plain, Form.NFC).toCharArray();
        char[] folded = new char[letters.length * LONGEST_EXPANSION];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
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
