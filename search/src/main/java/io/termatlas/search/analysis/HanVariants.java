package io.termatlas.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Writes traditional Chinese in simplified characters, one by one, so that either finds the other.
///
/// The pairs in `han.txt` are those of ICU's transliterator from traditional to simplified, which itself takes 0.8 s
/// to load: too long for the first query.
public final class HanVariants {
    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;

    private HanVariants() {}

    /// The text with a simplified character for each traditional one; of the same length.
    public static String simplified(String text) {
        if (!isIn(text)) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            if (isHan(characters[at])) {
                characters[at] = Table.SIMPLIFIED[characters[at] - FIRST];
            }
        }
        return new String(characters);
    }

    /// Whether the text has a Chinese character.
    public static boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isHan(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(char character) {
        return character >= FIRST && character <= LAST;
    }

    /// Read when the first text with a Chinese character is looked at.
    private static final class Table {
        private static final char[] SIMPLIFIED = read();

        private static char[] read() {
            char[] simplified = new char[LAST - FIRST + 1];
            for (char character = FIRST; character <= LAST; character++) {
                simplified[character - FIRST] = character;
            }
            try (InputStream pairs =
                    Objects.requireNonNull(HanVariants.class.getResourceAsStream("han.txt"), "han.txt")) {
                String all = new String(pairs.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
                for (int at = 0; at < all.length(); at += 2) {
                    simplified[all.charAt(at) - FIRST] = all.charAt(at + 1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return simplified;
        }
    }
}
