package io.termatlas.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.jspecify.annotations.Nullable;

/// The languages that search knows: those with spaces ([SpacedLanguages]), those whose words a dictionary finds, and
/// those of which it knows only how one asks. Nothing is loaded before a glossary of the language is read.
final class Languages {
    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.COMMON);

    static final Grammar NEUTRAL = neutral("");

    private Languages() {}

    /// @param code ISO 639
    static Optional<Grammar> find(String code) {
        String usual = usual(code);
        Grammar spaced = SpacedLanguages.find(usual);
        Grammar found = spaced == null ? byDictionary(usual) : spaced;
        return found == null && AskingWords.ALL.knows(usual) ? Optional.of(neutral(usual)) : Optional.ofNullable(found);
    }

    private static String usual(String code) {
        return switch (code) {
            case "nb", "nn" -> "no";
            case "sh" -> "sr";
            case "fil" -> "tl";
            case "ku" -> "ckb";
            default -> code;
        };
    }

    private static @Nullable Grammar byDictionary(String code) {
        return switch (code) {
            case "ja" ->
                unspaced(
                        code,
                        Characters.unspaced(JAPANESE),
                        Languages::japanese,
                        SpacedLanguages.stops(JapaneseAnalyzer::getDefaultStopSet));
            case "zh" ->
                unspaced(
                        code,
                        Characters.unspaced(Set.of(UnicodeScript.HAN)),
                        Languages::chinese,
                        SpacedLanguages.stops(SmartChineseAnalyzer::getDefaultStopSet));
            case "ko" ->
                unspaced(
                        code,
                        Characters.unspaced(Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
                        Languages::korean,
                        Set::of);
            case "th" ->
                unspaced(
                        code,
                        Characters.unspaced(Set.of()),
                        Languages::byUnicode,
                        SpacedLanguages.stops(ThaiAnalyzer::getDefaultStopSet));
            default -> null;
        };
    }

    /// Words as they are.
    private static Grammar neutral(String code) {
        return unspaced(code, Characters.unspaced(Set.of()), Languages::byUnicode, Set::of);
    }

    private static Grammar unspaced(
            String code, IntPredicate unspaced, Supplier<Segmenter> segmenting, Supplier<Set<String>> weakWords) {
        return new Grammar(code, Locale.ROOT, UnaryOperator.identity(), unspaced, segmenting, true, weakWords);
    }

    private static Segmenter japanese() {
        return new LuceneSegmenter(
                new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH),
                words -> new JapaneseKatakanaStemFilter(new JapanesePartOfSpeechStopFilter(
                        new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags())));
    }

    private static Segmenter chinese() {
        return new LuceneSegmenter(new HMMChineseTokenizer(), UnaryOperator.identity(), HanVariants::simplified);
    }

    private static Segmenter korean() {
        return new LuceneSegmenter(
                new KoreanTokenizer(), words -> new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words)));
    }

    /// By the dictionaries and rules of ICU.
    private static Segmenter byUnicode() {
        return new LuceneSegmenter(
                new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)), UnaryOperator.identity());
    }
}
