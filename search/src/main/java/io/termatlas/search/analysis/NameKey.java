package io.termatlas.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The writings of a name, from the strictest to the most forgiving.
public final class NameKey {
    /// As much of a name, of a key and of a query is looked at, in UTF-16 units: names that are equal so far are
    /// equal.
    public static final int LONGEST = 500;

    private static final Pattern UMLAUT = Pattern.compile("(?:([ao])|(?<![aeq])(u))e(?!e)");

    private NameKey() {}

    /// Folded, with letters, digits, `+` and `#` only, joined: "nvlink" for "NV-Link", "c++" for "C++", "tcpip" for
    /// "TCP/IP". A name of other signs alone is its own key. Empty for white space.
    public static String of(String text) {
        String folded = Folding.fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Characters.isOfWord(c) || Characters.isOfName(c))
                .forEach(key::appendCodePoint);
        return cut(key.isEmpty() ? ofSigns(text, folded.strip()) : key.toString());
    }

    private static String ofSigns(String text, String folded) {
        return folded.isEmpty() ? text.replace('\u00A0', ' ').strip() : folded;
    }

    /// The key's stems, joined: "tensorcore" for "Tensor Cores". Empty where that is the key itself.
    public static String ofStems(Language language, String text, String key) {
        StringBuilder stems = new StringBuilder();
        Words.stems(language, text).forEach(word -> stems.append(word.form()));
        String joined = cut(stems.toString());
        return joined.equals(key) ? "" : joined;
    }

    /// The stems in the order of the alphabet, a space between two: "core tensor" for "Tensor Cores". Empty for
    /// a single word.
    public static String ofSortedStems(Language language, String text) {
        List<String> stems = Words.stems(language, text).stream()
                .map(Words.Word::form)
                .sorted()
                .toList();
        return stems.size() < 2 ? "" : cut(String.join(" ", stems));
    }

    /// The words as they stand in the order of the alphabet, a space between two: "cores tensor" for "Tensor Cores".
    /// Empty for a single word.
    public static String ofSortedWords(String text) {
        List<String> words =
                Words.plain(text).stream().map(Words.Word::form).sorted().toList();
        return words.size() < 2 ? "" : cut(String.join(" ", words));
    }

    /// The key with its [symbols][Symbols] spelt out and without umlauts, for "Boehme" as for "Böhme": "bohme";
    /// in simplified characters, "网络" for "網絡".
    public static String plain(String key) {
        String spelt = Symbols.spelt(key);
        return HanVariants.simplified(
                spelt.indexOf('e') > 0 ? UMLAUT.matcher(spelt).replaceAll("$1$2") : spelt);
    }

    /// The spellings of a name by which others find it: the [plain][#plain] key of what was typed, and the same
    /// with its version as a bare number, "pcie5" for "PCIe 5.0" and "pcie gen 5", or behind a "v", "ipv4" for
    /// "IP version 4".
    public static Stream<String> spellings(String text) {
        return Stream.concat(
                Stream.of(plain(of(text))), Versions.of(text).stream().map(version -> plain(of(version))));
    }

    /// As written, apart from surplus white space.
    public static String written(String text) {
        return cut(spaced(text));
    }

    /// The same of any length.
    public static String spaced(String text) {
        return Normalizer.normalize(text, Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /// As written, apart from white space and capitals.
    public static String caseless(String text) {
        return cut(written(text).toLowerCase(Locale.ROOT));
    }

    /// At most `longest` UTF-16 units of the text, no surrogate pair cut in half.
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static String cut(String text) {
        return cut(text, LONGEST);
    }
}
