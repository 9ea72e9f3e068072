package io.termatlas.bench.relevance;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the judge takes for the same name. Of its own make, so that no engine judges itself.
final class Keys {
    private Keys() {}

    /// Letters and digits only, in lower case, without accents.
    static String of(String text) {
        return Normalizer.normalize(text, Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#]", "");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
