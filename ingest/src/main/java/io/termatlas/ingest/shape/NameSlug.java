package io.termatlas.ingest.shape;

import io.termatlas.ingest.text.Visible;
import io.termatlas.model.text.Sha256;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/// The slug of a term whose payload states none: its name, spelled. It depends on the name alone.
public final class NameSlug {
    /// What a slug may have.
    private static final int LONGEST = 200;

    /// Of the digest, where nothing longer is needed.
    static final int DIGITS = 4;

    private static final int BY_CHARACTER = 0;

    private static final int BUT_FOR_CAPITALS = 1;
    private static final int BUT_FOR_BLANKS = 2;
    private static final int NOT_AT_ALL = 3;

    private NameSlug() {}

    /// The name in lower case, its signs spelled, with a hyphen for every run of other characters than letters and
    /// digits. For a name of signs alone their names, or `term-` and four digits where a sign has none.
    ///
    /// @return empty for an invisible name
    public static String of(String name) {
        String line = Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST)), Form.NFC);
        if (line.codePoints().anyMatch(NameSlug::isOfWord)) {
            return cut(hyphenated(SpelledSymbols.spelled(line)), LONGEST);
        }
        if (!Visible.isIn(line)) {
            return "";
        }
        String named = hyphenated(SpelledSymbols.named(line));
        return named.isEmpty() ? unnamed(name) : cut(named, LONGEST);
    }

    /// The slug with a hyphen and that many digits of the name's digest.
    static String with(int digits, String slug, String name) {
        String known = slug.equals(unnamed(name)) ? "term" : slug;
        return cut(known, LONGEST - 1 - digits) + "-" + digest(name).substring(0, digits);
    }

    /// How much the slug differs from the name, the smallest difference first.
    static int distance(String slug, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (slug.equals(name)) {
            return BY_CHARACTER;
        }
        if (slug.equals(lower)) {
            return BUT_FOR_CAPITALS;
        }
        return slug.equals(lower.replaceAll("\\s+", "-")) ? BUT_FOR_BLANKS : NOT_AT_ALL;
    }

    /// Whether the slug is the name but for capitals, and hyphens for blanks.
    static boolean spells(String slug, String name) {
        return distance(slug, name) < NOT_AT_ALL;
    }

    private static String unnamed(String name) {
        return "term-" + digest(name).substring(0, DIGITS);
    }

    private static String digest(String name) {
        return Sha256.of(Normalizer.normalize(name, Form.NFC)).hex();
    }

    private static boolean isOfWord(int character) {
        return SpelledSymbols.isOfWord(character) && Visible.isIn(Character.toString(character));
    }

    private static String hyphenated(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest || slug.codePointCount(0, slug.length()) <= longest) {
            return slug;
        }
        return slug.substring(0, slug.offsetByCodePoints(0, longest)).replaceAll("-+$", "");
    }
}
