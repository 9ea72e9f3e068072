package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;
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

    /// Null for a language that is not in the tables.
    static @Nullable Grammar find(String code) {
        Grammar western = western(code);
        Grammar found = western == null ? eastern(code) : western;
        return found == null ? changing(code) : found;
    }

    private static @Nullable Grammar western(String code) {
        return switch (code) {
            case "en" ->
                spaced(
                        code,
                        words -> new PluralFilter(new KStemFilter(new IrregularPlurals(words))),
                        () -> ENGLISH_WEAK_WORDS);
            case "de" ->
                spaced(
                        code,
                        words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)),
                        stops(GermanAnalyzer::getDefaultStopSet));
            case "fr" -> spaced(code, FrenchLightStemFilter::new, stops(FrenchAnalyzer::getDefaultStopSet));
            case "es" -> spaced(code, SpanishLightStemFilter::new, stops(SpanishAnalyzer::getDefaultStopSet));
            case "it" -> spaced(code, ItalianLightStemFilter::new, stops(ItalianAnalyzer::getDefaultStopSet));
            case "pt" ->
                spaced(
                        code,
                        words -> new PortugueseLightStemFilter(new EndingMap(words, PLURALS_WITHOUT_ACCENT)),
                        stops(PortugueseAnalyzer::getDefaultStopSet));
            case "gl" -> spaced(code, GalicianStemFilter::new, stops(GalicianAnalyzer::getDefaultStopSet));
            case "ca" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new CatalanStemmer()),
                        stops(CatalanAnalyzer::getDefaultStopSet));
            case "ro" ->
                spaced(
                        code,
                        words -> new SnowballFilter(new RomanianNormalizationFilter(words), new RomanianStemmer()),
                        stops(RomanianAnalyzer::getDefaultStopSet));
            case "nl" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new DutchStemmer()),
                        stops(DutchAnalyzer::getDefaultStopSet));
            case "sv" ->
                spaced(
                        code,
                        words -> new EndingMap(new SwedishLightStemFilter(words), LOST_VOWELS),
                        stops(SwedishAnalyzer::getDefaultStopSet));
            case "da" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new DanishStemmer()),
                        stops(DanishAnalyzer::getDefaultStopSet));
            case "no" ->
                spaced(
                        code,
                        words -> new NorwegianLightStemFilter(words, BOTH_NORWEGIANS),
                        stops(NorwegianAnalyzer::getDefaultStopSet));
            default -> null;
        };
    }

    private static @Nullable Grammar eastern(String code) {
        return switch (code) {
            case "cs" -> spaced(code, CzechStemFilter::new, stops(CzechAnalyzer::getDefaultStopSet));
            case "sk" -> spaced(code, CzechStemFilter::new, Set::of);
            case "pl" ->
                spaced(
                        code,
                        words -> new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable())),
                        stops(PolishAnalyzer::getDefaultStopSet));
            case "bg" -> spaced(code, BulgarianStemFilter::new, stops(BulgarianAnalyzer::getDefaultStopSet));
            case "ru" -> spaced(code, RussianLightStemFilter::new, stops(RussianAnalyzer::getDefaultStopSet));
            case "uk" -> spaced(code, words -> new EndingsFilter(words, UKRAINIAN_ENDINGS), Set::of);
            case "be" -> spaced(code, words -> new EndingsFilter(words, BELARUSIAN_ENDINGS), Set::of);
            case "lt" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new LithuanianStemmer()),
                        stops(LithuanianAnalyzer::getDefaultStopSet));
            case "lv" -> spaced(code, LatvianStemFilter::new, stops(LatvianAnalyzer::getDefaultStopSet));
            case "el" ->
                spaced(
                        code,
                        words -> new GreekStemFilter(new GreekLowerCaseFilter(words)),
                        stops(GreekAnalyzer::getDefaultStopSet));
            case "hu" -> spaced(code, HungarianLightStemFilter::new, stops(HungarianAnalyzer::getDefaultStopSet));
            case "fi" -> spaced(code, FinnishLightStemFilter::new, stops(FinnishAnalyzer::getDefaultStopSet));
            case "et" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new EstonianStemmer()),
                        stops(EstonianAnalyzer::getDefaultStopSet));
            case "eu" ->
                spaced(
                        code,
                        words -> new SnowballFilter(words, new BasqueStemmer()),
                        stops(BasqueAnalyzer::getDefaultStopSet));
            case "tr" ->
                turkic(
                        code,
                        words -> new SnowballFilter(words, new TurkishStemmer()),
                        stops(TurkishAnalyzer::getDefaultStopSet));
            case "az" -> turkic(code, UnaryOperator.identity(), Set::of);
            default -> null;
        };
    }

    /// Those whose stems may begin with another letter than their words.
    private static @Nullable Grammar changing(String code) {
        return switch (code) {
            case "sr", "hr", "bs" ->
                changing(
                        code,
                        words -> new SerbianNormalizationFilter(new SnowballFilter(words, new SerbianStemmer())),
                        stops(SerbianAnalyzer::getDefaultStopSet));
            case "ga" ->
                changing(
                        code,
                        words -> new SnowballFilter(words, new IrishStemmer()),
                        stops(IrishAnalyzer::getDefaultStopSet));
            case "hy" ->
                changing(
                        code,
                        words -> new SnowballFilter(words, new ArmenianStemmer()),
                        stops(ArmenianAnalyzer::getDefaultStopSet));
            case "id", "ms" -> changing(code, IndonesianStemFilter::new, stops(IndonesianAnalyzer::getDefaultStopSet));
            case "ar" ->
                changing(
                        code,
                        words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)),
                        stops(ArabicAnalyzer::getDefaultStopSet));
            case "fa" ->
                changing(
                        code,
                        words -> new PersianStemFilter(new PersianNormalizationFilter(words)),
                        stops(PersianAnalyzer::getDefaultStopSet));
            case "ckb" ->
                changing(
                        code,
                        words -> new SoraniStemFilter(new SoraniNormalizationFilter(words)),
                        stops(SoraniAnalyzer::getDefaultStopSet));
            case "hi" ->
                changing(
                        code,
                        words -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words))),
                        stops(HindiAnalyzer::getDefaultStopSet));
            case "bn" ->
                changing(
                        code,
                        words -> new BengaliStemFilter(
                                new BengaliNormalizationFilter(new IndicNormalizationFilter(words))),
                        stops(BengaliAnalyzer::getDefaultStopSet));
            case "ne" ->
                changing(
                        code,
                        words -> new SnowballFilter(new IndicNormalizationFilter(words), new NepaliStemmer()),
                        stops(NepaliAnalyzer::getDefaultStopSet));
            case "ta" ->
                changing(
                        code,
                        words -> new SnowballFilter(new IndicNormalizationFilter(words), new TamilStemmer()),
                        stops(TamilAnalyzer::getDefaultStopSet));
            case "te" ->
                changing(
                        code,
                        words -> new TeluguStemFilter(
                                new TeluguNormalizationFilter(new IndicNormalizationFilter(words))),
                        stops(TeluguAnalyzer::getDefaultStopSet));
            default -> null;
        };
    }

    private static Grammar spaced(String code, UnaryOperator<TokenStream> stemming, Supplier<Set<String>> weakWords) {
        return grammar(code, Locale.ROOT, stemming, true, weakWords);
    }

    private static Grammar changing(String code, UnaryOperator<TokenStream> stemming, Supplier<Set<String>> weakWords) {
        return grammar(code, Locale.ROOT, stemming, false, weakWords);
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
