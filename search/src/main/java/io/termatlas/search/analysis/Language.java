package io.termatlas.search.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;

/// What search knows of a language: its stems, its weak words, how one asks in it.
///
/// A new language is a new constant in this table; a glossary in any other language is searched by its words as they
/// are. Immutable.
public final class Language {
    /// Raised by whoever changes what any analyzer or [NameKey] makes of a text.
    public static final int REVISION = 1;

    public static final Language ENGLISH = new Language(
            "en",
            words -> new PluralFilter(new KStemFilter(words)),
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "between", "but", "by", "can", "do", "does", "for",
                    "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or",
                    "s", "such", "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
                    "what", "when", "which", "who", "why", "will", "with"),
            Asking.ENGLISH);

    /// Any language that is not in the table.
    public static final Language NEUTRAL = new Language("", UnaryOperator.identity(), Set.of(), Asking.NONE);

    private static final List<Language> TABLE = List.of(ENGLISH);

    private final String code;
    private final Analyzer analyzer;
    private final Set<String> weakWords;
    private final Asking asking;

    private Language(String code, UnaryOperator<TokenStream> stemming, Set<String> weakWords, Asking asking) {
        this.code = code;
        this.analyzer = new WordAnalyzer(stemming);
        this.weakWords = weakWords;
        this.asking = asking;
    }

    /// @param tag a BCP 47 tag; its region does not matter
    public static Language of(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return TABLE.stream()
                .filter(language -> language.code.equals(wanted))
                .findFirst()
                .orElse(NEUTRAL);
    }

    /// Its ISO 639 code; empty for [#NEUTRAL].
    public String code() {
        return code;
    }

    /// Gives the stems of a text's words. Thread safe, never closed.
    public Analyzer analyzer() {
        return analyzer;
    }

    /// Whether the word says too little to be demanded of a hit, when a query has others.
    public boolean isWeak(String word) {
        return weakWords.contains(word);
    }

    public Asking asking() {
        return asking;
    }
}
