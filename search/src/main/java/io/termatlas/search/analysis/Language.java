package io.termatlas.search.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/// What search knows of a language: its stems, its weak words, how one asks in it.
///
/// The languages are the [Languages] table; a glossary in any other one is searched by its words as they are, which
/// ICU makes out in scripts without spaces. What a language needs is loaded when its first text is analysed. Thread
/// safe.
public final class Language {
    /// Raised with each change to what an analysis or [NameKey] makes of a text.
    public static final int REVISION = 2;

    public static final Language ENGLISH = Languages.find("en").orElseThrow();

    /// Any language that is not in the table.
    public static final Language NEUTRAL = Languages.NEUTRAL;

    private final String code;
    private final UnaryOperator<TokenStream> stemming;
    private final Supplier<Segmenter> segmenting;
    private final boolean keepsFirstLetter;
    private final Supplier<Set<String>> weakWords;
    private final ThreadLocal<Analysis> analysis;
    private final ThreadLocal<Weakness> weakness;
    private final QuestionPhrases phrases;

    /// @param keepsFirstLetter whether a stem begins with the letter that its word begins with, accents aside
    /// @param weakWords        folded
    Language(
            String code,
            UnaryOperator<TokenStream> stemming,
            Supplier<Segmenter> segmenting,
            boolean keepsFirstLetter,
            Supplier<Set<String>> weakWords) {
        this.code = code;
        this.stemming = stemming;
        this.segmenting = segmenting;
        this.keepsFirstLetter = keepsFirstLetter;
        this.weakWords = weakWords;
        this.analysis = ThreadLocal.withInitial(this::newAnalysis);
        this.weakness = ThreadLocal.withInitial(this::newWeakness);
        this.phrases = QuestionPhrases.of(code);
    }

    /// @param tag a BCP 47 tag; its region does not matter
    public static Language of(String tag) {
        return Languages.find(Locale.forLanguageTag(tag).getLanguage()).orElse(NEUTRAL);
    }

    /// Its ISO 639 code; empty for [#NEUTRAL].
    public String code() {
        return code;
    }

    /// Whether a word says too little to be demanded of a hit, when a query has others.
    ///
    /// @param word folded, not stemmed
    public boolean isWeak(String word) {
        return weakness.get().words().contains(word);
    }

    public QuestionPhrases phrases() {
        return phrases;
    }

    /// Whether a stem begins with the letter that its word begins with: then most words of a text need not be stemmed
    /// to see that they are others.
    public boolean keepsFirstLetter() {
        return keepsFirstLetter;
    }

    /// That of the calling thread.
    Analysis analysis() {
        return analysis.get();
    }

    public Segmenter segmenter() {
        return analysis().segmenter();
    }

    private Analysis newAnalysis() {
        return new Analysis(new Stemmer(stemming), segmenting.get());
    }

    private Weakness newWeakness() {
        return new Weakness(weakWords.get());
    }

    record Analysis(Stemmer stemmer, Segmenter segmenter) {}

    private record Weakness(Set<String> words) {}
}
