package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// The languages that part words by spaces, by Lucene's analyzers; a new one is a new line. Nothing of a language is
/// loaded before it is asked for.
///
/// English has weak words of its own: those of its questions belong to them.
final class SpacedLanguages {
    private static final Set<String> ENGLISH_WEAK_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "between", "but", "by", "can", "do", "does", "for", "from",
            "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "s", "such",
            "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "what", "when", "which",
            "who", "why", "will", "with");

    /// Bokmål, 1, and Nynorsk, 2: the flags of Lucene's stemmer.
    private static final int BOTH_NORWEGIANS = 3;

    private static final String UKRAINIAN_ENDINGS =
            "ами ями ові еві єві ого ому ими іми ій ий їй ою ею єю ах ях ам ям ів їв ев ем єм ом ім їм их їх ої еї а я о е є у ю и і ї ь й";

    private static final String BELARUSIAN_ENDINGS =
            "амі ямі ага ога яга ому аму яму ымі імі ыя ія ых іх ым ім ай ой яй ей ую юю аў яў оў еў ах ях ам ям ом ем а я о е у ю ы і ь й";

    /// "acoes" as "acao", for "ações" and "ação".
    private static final Map<String, String> PLURALS_WITHOUT_ACCENT = Map.of("oes", "ao");

    /// What is left of "nyckel" as what is left of "nycklar"; of "fingrar" as of "finger".
    private static final Map<String, String> LOST_VOWELS = Map.ofEntries(
            Map.entry("bel", "bl"),
            Map.entry("del", "dl"),
            Map.entry("fel", "fl"),
            Map.entry("gel", "gl"),
            Map.entry("kel", "kl"),
            Map.entry("mel", "ml"),
            Map.entry("pel", "pl"),
            Map.entry("sel", "sl"),
            Map.entry("tel", "tl"),
            Map.entry("ngr", "ng"),
            Map.entry("ntr", "nt"),
            Map.entry("str", "st"),
            Map.entry("ldr", "ld"));

    private SpacedLanguages() {}

    /// Null for a language that is not here.
    static @Nullable Grammar find(String code) {
        return Stream.<Function<String, @Nullable Grammar>>of(
                        SpacedLanguages::byOwnStemmers,
                        SpacedLanguages::bySnowball,
                        SpacedLanguages::ofTheirOwn,
                        SpacedLanguages::withPrefixes)
                .map(languages -> languages.apply(code))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Those for which Lucene has a stemmer of its own.
    private static @Nullable Grammar byOwnStemmers(String code) {
        return switch (code) {
            case "fr" -> spaced(code, FrenchLightStemFilter::new, FrenchAnalyzer::getDefaultStopSet);
            case "es" -> spaced(code, SpanishLightStemFilter::new, SpanishAnalyzer::getDefaultStopSet);
            case "it" -> spaced(code, ItalianLightStemFilter::new, ItalianAnalyzer::getDefaultStopSet);
            case "gl" -> spaced(code, GalicianStemFilter::new, GalicianAnalyzer::getDefaultStopSet);
            case "cs" -> spaced(code, CzechStemFilter::new, CzechAnalyzer::getDefaultStopSet);
            case "bg" -> spaced(code, BulgarianStemFilter::new, BulgarianAnalyzer::getDefaultStopSet);
            case "ru" -> spaced(code, RussianLightStemFilter::new, RussianAnalyzer::getDefaultStopSet);
            case "lv" -> spaced(code, LatvianStemFilter::new, LatvianAnalyzer::getDefaultStopSet);
            case "hu" -> spaced(code, HungarianLightStemFilter::new, HungarianAnalyzer::getDefaultStopSet);
            case "fi" -> spaced(code, FinnishLightStemFilter::new, FinnishAnalyzer::getDefaultStopSet);
            case "no" ->
                spaced(
                        code,
                        words -> new NorwegianLightStemFilter(words, BOTH_NORWEGIANS),
                        NorwegianAnalyzer::getDefaultStopSet);
            case "de" ->
                spaced(
                        code,
                        words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)),
                        GermanAnalyzer::getDefaultStopSet);
            case "el" ->
                spaced(
                        code,
                        words -> new GreekStemFilter(new GreekLowerCaseFilter(words)),
                        GreekAnalyzer::getDefaultStopSet);
            default -> null;
        };
    }

    /// Those that <https://snowballstem.org> stems.
    private static @Nullable Grammar bySnowball(String code) {
        return switch (code) {
            case "ca" -> snowball(code, CatalanStemmer::new, CatalanAnalyzer::getDefaultStopSet);
            case "nl" -> snowball(code, DutchStemmer::new, DutchAnalyzer::getDefaultStopSet);
            case "da" -> snowball(code, DanishStemmer::new, DanishAnalyzer::getDefaultStopSet);
            case "lt" -> snowball(code, LithuanianStemmer::new, LithuanianAnalyzer::getDefaultStopSet);
            case "et" -> snowball(code, EstonianStemmer::new, EstonianAnalyzer::getDefaultStopSet);
            case "eu" -> snowball(code, BasqueStemmer::new, BasqueAnalyzer::getDefaultStopSet);
            case "ro" ->
                spaced(
                        code,
                        words -> new SnowballFilter(new RomanianNormalizationFilter(words), new RomanianStemmer()),
                        RomanianAnalyzer::getDefaultStopSet);
            case "tr" ->
                turkic(
                        code,
                        words -> new SnowballFilter(words, new TurkishStemmer()),
                        stops(TurkishAnalyzer::getDefaultStopSet));
            default -> null;
        };
    }

    /// Those that want something which Lucene does not have.
    private static @Nullable Grammar ofTheirOwn(String code) {
        return switch (code) {
            case "en" ->
                grammar(
                        code,
                        words -> new PluralFilter(new KStemFilter(new IrregularPlurals(words))),
                        () -> ENGLISH_WEAK_WORDS);
            case "pt" ->
                spaced(
                        code,
                        words -> new PortugueseLightStemFilter(new EndingMap(words, PLURALS_WITHOUT_ACCENT)),
                        PortugueseAnalyzer::getDefaultStopSet);
            case "sv" ->
                spaced(
                        code,
                        words -> new EndingMap(new SwedishLightStemFilter(words), LOST_VOWELS),
                        SwedishAnalyzer::getDefaultStopSet);
            case "pl" -> spaced(code, PolishStems::new, PolishAnalyzer::getDefaultStopSet);
            case "sk" -> grammar(code, CzechStemFilter::new, Set::of);
            case "uk" -> grammar(code, words -> new EndingsFilter(words, UKRAINIAN_ENDINGS), Set::of);
            case "be" -> grammar(code, words -> new EndingsFilter(words, BELARUSIAN_ENDINGS), Set::of);
            case "az" -> turkic(code, UnaryOperator.identity(), Set::of);
            default -> null;
        };
    }

    /// Those whose stems may begin with another letter than their words: prefixes come off, or the first letter
    /// changes.
    private static @Nullable Grammar withPrefixes(String code) {
        return switch (code) {
            case "id", "ms" -> changing(code, IndonesianStemFilter::new, IndonesianAnalyzer::getDefaultStopSet);
            case "ga" -> changing(code, snowball(IrishStemmer::new), IrishAnalyzer::getDefaultStopSet);
            case "hy" -> changing(code, snowball(ArmenianStemmer::new), ArmenianAnalyzer::getDefaultStopSet);
            case "sr", "hr", "bs" ->
                changing(
                        code,
                        words -> new SerbianNormalizationFilter(new SnowballFilter(words, new SerbianStemmer())),
                        SerbianAnalyzer::getDefaultStopSet);
            case "ar" ->
                changing(
                        code,
                        words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)),
                        ArabicAnalyzer::getDefaultStopSet);
            case "fa" ->
                changing(
                        code,
                        words -> new PersianStemFilter(new PersianNormalizationFilter(words)),
                        PersianAnalyzer::getDefaultStopSet);
            case "ckb" ->
                changing(
                        code,
                        words -> new SoraniStemFilter(new SoraniNormalizationFilter(words)),
                        SoraniAnalyzer::getDefaultStopSet);
            case "hi" ->
                indic(
                        code,
                        words -> new HindiStemFilter(new HindiNormalizationFilter(words)),
                        HindiAnalyzer::getDefaultStopSet);
            case "bn" ->
                indic(
                        code,
                        words -> new BengaliStemFilter(new BengaliNormalizationFilter(words)),
                        BengaliAnalyzer::getDefaultStopSet);
            case "te" ->
                indic(
                        code,
                        words -> new TeluguStemFilter(new TeluguNormalizationFilter(words)),
                        TeluguAnalyzer::getDefaultStopSet);
            case "ne" -> indic(code, snowball(NepaliStemmer::new), NepaliAnalyzer::getDefaultStopSet);
            case "ta" -> indic(code, snowball(TamilStemmer::new), TamilAnalyzer::getDefaultStopSet);
            default -> null;
        };
    }

    private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
        return words -> new SnowballFilter(words, stemmer.get());
    }

    private static Grammar snowball(String code, Supplier<SnowballStemmer> stemmer, Supplier<CharArraySet> weakWords) {
        return spaced(code, snowball(stemmer), weakWords);
    }

    private static Grammar spaced(String code, UnaryOperator<TokenStream> stemming, Supplier<CharArraySet> weakWords) {
        return grammar(code, stemming, stops(weakWords));
    }

    private static Grammar grammar(String code, UnaryOperator<TokenStream> stemming, Supplier<Set<String>> weakWords) {
        return grammar(code, Locale.ROOT, stemming, true, weakWords);
    }

    private static Grammar changing(
            String code, UnaryOperator<TokenStream> stemming, Supplier<CharArraySet> weakWords) {
        return grammar(code, Locale.ROOT, stemming, false, stops(weakWords));
    }

    private static Grammar indic(String code, UnaryOperator<TokenStream> stemming, Supplier<CharArraySet> weakWords) {
        return changing(code, words -> stemming.apply(new IndicNormalizationFilter(words)), weakWords);
    }

    /// With an i that keeps its dot.
    private static Grammar turkic(String code, UnaryOperator<TokenStream> stemming, Supplier<Set<String>> weakWords) {
        return grammar(code, Locale.of(code), stemming, true, weakWords);
    }

    private static Grammar grammar(
            String code,
            Locale locale,
            UnaryOperator<TokenStream> stemming,
            boolean keepsFirstLetter,
            Supplier<Set<String>> weakWords) {
        return new Grammar(
                code,
                locale,
                stemming,
                Characters::standsAlone,
                () -> Segmenter.CHARACTERS,
                keepsFirstLetter,
                weakWords);
    }

    static Supplier<Set<String>> stops(Supplier<CharArraySet> words) {
        return () -> StreamSupport.stream(words.get().spliterator(), false)
                .map(word -> Folding.fold(new String((char[]) word)))
                .collect(toUnmodifiableSet());
    }
}
