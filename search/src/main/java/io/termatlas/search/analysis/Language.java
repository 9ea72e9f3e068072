package io.termatlas.search.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What search knows of a language: its stems, its weak words, how one asks in it.
///
/// The languages are the [Languages] tables; a glossary in any other one is searched by its words as they are, which
/// ICU finds in scripts without spaces. What a language needs is loaded when its first text is analysed.
///
/// Holds the pool of its analyses, so the snapshot or the sink that opened it closes it; it can be used after
/// that, only more slowly. Thread safe.
public final class Language implements AutoCloseable {
    /// Raised with each change to what an analysis or [NameKey] makes of a text.
    public static final int REVISION = 5;

    private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

    private final Grammar grammar;
    private final AnalysisPool analyses;
    private final @Nullable Language neutral;
    private volatile @Nullable Set<String> weakWords;

    private Language(Grammar grammar, @Nullable Language neutral) {
        this.grammar = grammar;
        this.analyses = new AnalysisPool(grammar::newAnalysis, KEPT);
        this.neutral = neutral;
    }

    /// Opens a language. Cheap: nothing is loaded yet.
    ///
    /// @param tag a BCP 47 tag; its region does not matter. [#neutral()] for one that is not in the table
    public static Language of(String tag) {
        Language neutral = new Language(Languages.NEUTRAL, null);
        return Languages.find(Locale.forLanguageTag(tag).getLanguage())
                .map(grammar -> new Language(grammar, neutral))
                .orElse(neutral);
    }

    /// The language that takes words as they are; shares the life of this one.
    public Language neutral() {
        return neutral == null ? this : neutral;
    }

    /// Its ISO 639 code; empty for [#neutral()].
    public String code() {
        return grammar.code();
    }

    /// Whether a word says too little to be demanded of a hit, when a query has others.
    ///
    /// @param word folded, not stemmed
    public boolean isWeak(String word) {
        Set<String> words = weakWords;
        if (words == null) {
            words = grammar.weakWords().get();
            weakWords = words;
        }
        return words.contains(word);
    }

    /// The jar of the dictionary that finds this language's words best, without its version, where that is not on the
    /// class
    /// path; empty where nothing is missing.
    public String missingDictionary() {
        Dictionary dictionary = Dictionary.of(grammar.code());
        return dictionary == null || dictionary.isThere() ? "" : dictionary.jar();
    }

    public QuestionPhrases phrases() {
        return grammar.phrases();
    }

    public Comparing comparing() {
        return Comparing.of(grammar.code());
    }

    /// What the text may ask about in another language, see [AskingWords#subjectsInOthers].
    public List<String> subjectsInOthers(String text) {
        return AskingWords.ALL.subjectsInOthers(text, grammar.code());
    }

    /// Whether a stem begins with the letter that its word begins with: then most words of a text need not be stemmed
    /// to see that they are others.
    public boolean keepsFirstLetter() {
        return grammar.keepsFirstLetter();
    }

    /// Whether the character stands in runs without spaces, as the language writes them.
    public boolean isUnspaced(int character) {
        return grammar.unspaced().test(character);
    }

    /// Lends an analysis for the time of the call.
    <T> T analyse(Function<Analysis, T> use) {
        return analyses.lend(use);
    }

    @Override
    public void close() {
        analyses.close();
        if (neutral != null) {
            neutral.close();
        }
    }
}
