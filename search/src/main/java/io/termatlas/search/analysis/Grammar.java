package io.termatlas.search.analysis;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/// A line of the [Languages] table: how the texts of a language are analysed. Immutable.
///
/// @param code             ISO 639; empty for any language that is not in the table
/// @param unspaced         which characters stand in runs without spaces
/// @param segmenting       opens what finds the words of such a run
/// @param keepsFirstLetter whether a stem begins with the letter that its word begins with, accents aside
/// @param weakWords        folded
/// @param phrases          how one asks in it
record Grammar(
        String code,
        UnaryOperator<TokenStream> stemming,
        IntPredicate unspaced,
        Supplier<Segmenter> segmenting,
        boolean keepsFirstLetter,
        Supplier<Set<String>> weakWords,
        QuestionPhrases phrases) {

    Analysis newAnalysis() {
        return new Analysis(new Stemmer(stemming), segmenting.get());
    }
}
