package io.termatlas.ingest.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A language as an address or a page names it: `de`, `pt-BR`, `zh_hans`.
///
/// @param tag      in its usual form (BCP 47)
/// @param language its two letters; those of the macrolanguage where a page is more exact: `no` for `nb` and `nn`
/// @param script   empty where it is not said
public record LanguageTag(String tag, String language, String script) {
    /// What a segment of a path must look like. `EN` is none, `api` neither.
    private static final Pattern SEGMENT = Pattern.compile("[a-z]{2}([-_]([A-Za-z]{2}|[A-Za-z]{4}|[0-9]{3}))?");

    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    /// ISO 639-2 and 639-3, as far as a code of two letters stands for the same.
    private static final Map<String, String> SHORT = shortCodes();

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : LANGUAGES) {
            codes.put(Locale.of(language).getISO3Language(), language);
            codes.put(language, language);
        }
        codes.putAll(Map.of("nb", "no", "nn", "no", "nob", "no", "nno", "no", "mo", "ro"));
        codes.putAll(Map.of("cmn", "zh", "yue", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "fil", "tl"));
        return Map.copyOf(codes);
    }

    /// The tag that the path's first segment is, if it is one.
    public static Optional<LanguageTag> atTheFrontOf(String path) {
        int slash = path.indexOf('/');
        int end = slash < 0 ? path.length() : slash;
        if (isWord(path, end)) {
            return Optional.empty();
        }
        String first = path.substring(0, end);
        return SEGMENT.matcher(first).matches() && LANGUAGES.contains(first.substring(0, 2))
                ? find(first)
                : Optional.empty();
    }

    /// Nearly all segments are: a tag ends, or goes on with a sign, after its second character.
    private static boolean isWord(String path, int end) {
        return end < 2 || (end > 2 && path.charAt(2) != '-' && path.charAt(2) != '_');
    }

    /// @param text such as `it-IT`, `IT` or `ita`
    /// @return empty for what names no language, such as `und` or a placeholder that was not filled in
    public static Optional<LanguageTag> find(String text) {
        Locale locale = Locale.forLanguageTag(text.strip().replace('_', '-'));
        return Optional.ofNullable(SHORT.get(locale.getLanguage()))
                .map(language -> new LanguageTag(locale.toLanguageTag(), language, locale.getScript()));
    }

    /// Whether both may be said of one text. Regions are no matter, scripts where both name one.
    public boolean agreesWith(LanguageTag other) {
        return language.equals(other.language)
                && (script.isEmpty() || other.script.isEmpty() || script.equals(other.script));
    }
}
