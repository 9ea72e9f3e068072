package io.termatlas.search.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/// A line of the [Languages] table: how the texts of a language are analysed. Immutable.
///
/// @param code             ISO 639; empty for any language that is not in the table
/// @param locale           how it writes capitals small
/// @param unspaced         which characters stand in runs without spaces
/// @param segmenting       opens what finds the words of such a run
/// @param keepsFirstLetter whether a stem begins with the letter that its word begins with, accents aside
/// @param weakWords        folded
record Grammar(
        String code,
        Locale locale,
        UnaryOperator<TokenStream> stemming,
        IntPredicate unspaced,
        Supplier<Segmenter> segmenting,
        boolean keepsFirstLetter,
        Supplier<Set<String>> weakWords) {

    /// How one asks in it.
    QuestionPhrases phrases() {
        return AskingWords.ALL.of(code);
    }

    Analysis newAnalysis() {
        return new Analysis(new Stemmer(stemming, locale), segmenting.get());
    }
}
