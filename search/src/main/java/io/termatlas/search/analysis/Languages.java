package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/// The languages that search knows, by Lucene's analyzers; a new one is a new line.
///
/// English has weak words of its own: those of its questions belong to them. Nothing is loaded before a glossary of
/// the language is read.
final class Languages {
    private static final Set<String> ENGLISH_WEAK_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "between", "but", "by", "can", "do", "does", "for", "from",
            "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "s", "such",
            "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "what", "when", "which",
            "who", "why", "will", "with");

    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.COMMON);

    private static final List<Grammar> TABLE = List.of(
            grammar(
                    "en",
                    words -> new PluralFilter(new KStemFilter(words)),
                    Characters::standsAlone,
                    Languages::spaced,
                    true,
                    () -> ENGLISH_WEAK_WORDS),
            spaced(
                    "de",
                    words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)),
                    GermanAnalyzer::getDefaultStopSet),
            spaced("fr", FrenchLightStemFilter::new, FrenchAnalyzer::getDefaultStopSet),
            spaced("es", SpanishLightStemFilter::new, SpanishAnalyzer::getDefaultStopSet),
            spaced("it", ItalianLightStemFilter::new, ItalianAnalyzer::getDefaultStopSet),
            spaced("pt", PortugueseLightStemFilter::new, PortugueseAnalyzer::getDefaultStopSet),
            spaced("nl", words -> new SnowballFilter(words, new DutchStemmer()), DutchAnalyzer::getDefaultStopSet),
            spaced("sv", SwedishLightStemFilter::new, SwedishAnalyzer::getDefaultStopSet),
            spaced("ru", RussianLightStemFilter::new, RussianAnalyzer::getDefaultStopSet),
            grammar(
                    "ar",
                    words -> new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words))),
                    Characters::standsAlone,
                    Languages::spaced,
                    false,
                    () -> folded(ArabicAnalyzer.getDefaultStopSet())),
            grammar(
                    "hi",
                    words -> new HindiStemFilter(
                            new HindiNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(words)))),
                    Characters::standsAlone,
                    Languages::spaced,
                    false,
                    () -> folded(HindiAnalyzer.getDefaultStopSet())),
            grammar(
                    "ja",
                    UnaryOperator.identity(),
                    Characters.unspaced(JAPANESE),
                    Languages::japanese,
                    true,
                    () -> folded(JapaneseAnalyzer.getDefaultStopSet())),
            grammar(
                    "zh",
                    UnaryOperator.identity(),
                    Characters.unspaced(Set.of(UnicodeScript.HAN)),
                    Languages::chinese,
                    true,
                    () -> folded(SmartChineseAnalyzer.getDefaultStopSet())),
            grammar(
                    "ko",
                    UnaryOperator.identity(),
                    Characters.unspaced(Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
                    Languages::korean,
                    true,
                    Set::of));

    static final Grammar NEUTRAL =
            grammar("", UnaryOperator.identity(), Characters.unspaced(Set.of()), Languages::byUnicode, true, Set::of);

    private Languages() {}

    static Optional<Grammar> find(String code) {
        return TABLE.stream().filter(grammar -> grammar.code().equals(code)).findFirst();
    }

    private static Grammar spaced(String code, UnaryOperator<TokenStream> stemming, Supplier<CharArraySet> weakWords) {
        return grammar(code, stemming, Characters::standsAlone, Languages::spaced, true, () -> folded(weakWords.get()));
    }

    private static Grammar grammar(
            String code,
            UnaryOperator<TokenStream> stemming,
            IntPredicate unspaced,
            Supplier<Segmenter> segmenting,
            boolean keepsFirstLetter,
            Supplier<Set<String>> weakWords) {
        return new Grammar(code, stemming, unspaced, segmenting, keepsFirstLetter, weakWords, QuestionPhrases.of(code));
    }

    private static Set<String> folded(CharArraySet words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> Folding.fold(new String((char[]) word)))
                .collect(toUnmodifiableSet());
    }

    private static Segmenter spaced() {
        return Segmenter.CHARACTERS;
    }

    private static Segmenter japanese() {
        return new LuceneSegmenter(
                new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH),
                words -> new JapaneseKatakanaStemFilter(new JapanesePartOfSpeechStopFilter(
                        new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags())));
    }

    private static Segmenter chinese() {
        return new LuceneSegmenter(new HMMChineseTokenizer(), UnaryOperator.identity());
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
