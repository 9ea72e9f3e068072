package io.termatlas.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
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
                        with(Dictionary.KUROMOJI, () -> JapaneseWords.segmenter(), Languages::byUnicode),
                        with(Dictionary.KUROMOJI, () -> JapaneseWords.weak(), Set::of));
            case "zh" ->
                unspaced(
                        code,
                        Characters.unspaced(Set.of(UnicodeScript.HAN)),
                        with(Dictionary.SMARTCN, () -> ChineseWords.segmenter(), Languages::chineseByUnicode),
                        with(Dictionary.SMARTCN, () -> ChineseWords.weak(), Set::of));
            case "ko" ->
                unspaced(
                        code,
                        Characters.unspaced(Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
                        with(Dictionary.NORI, () -> KoreanWords.segmenter(), Languages::byUnicode),
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

    private static <T> Supplier<T> with(Dictionary dictionary, Supplier<T> known, Supplier<T> without) {
        return dictionary.isThere() ? known : without;
    }

    /// Words as they are.
    private static Grammar neutral(String code) {
        return unspaced(code, Characters.unspaced(Set.of()), Languages::byUnicode, Set::of);
    }

    private static Grammar unspaced(
            String code, IntPredicate unspaced, Supplier<Segmenter> segmenting, Supplier<Set<String>> weakWords) {
        return new Grammar(code, Locale.ROOT, UnaryOperator.identity(), unspaced, segmenting, true, weakWords);
    }

    /// By the dictionaries and rules of ICU.
    private static Segmenter byUnicode() {
        return new LuceneSegmenter(
                new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)), UnaryOperator.identity());
    }

    private static Segmenter chineseByUnicode() {
        return new LuceneSegmenter(
                new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)),
                UnaryOperator.identity(),
                HanVariants::simplified);
    }
}
