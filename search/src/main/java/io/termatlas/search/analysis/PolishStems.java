package io.termatlas.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Stems Polish words by the table of Lucene's Stempel, which rewrites a word as it learnt from the ends of others.
///
/// Of a word that it did not learn that may leave anything: "ić" of "gest", "ąć" of "gluon", and of many a typo. What
/// begins as another word does is no stem of this one, which is its own stem then.
final class PolishStems extends TokenFilter {
    /// Shorter words are their own stems.
    private static final int SHORTEST = 4;
    /// As many letters at least do a word and its stem begin with together, and a third of the word's.
    private static final int FEWEST_ALIKE = 2;

    private static final int SHARE_ALIKE = 3;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());

    PolishStems(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (word.length() >= SHORTEST) {
            StringBuilder stem = stemmer.stem(word);
            if (stem != null && beginAlike(Folding.fold(word.toString()), Folding.fold(stem.toString()))) {
                word.setEmpty().append(stem);
            }
        }
        return true;
    }

    private static boolean beginAlike(String word, String stem) {
        int alike = 0;
        while (alike < Math.min(word.length(), stem.length()) && word.charAt(alike) == stem.charAt(alike)) {
            alike++;
        }
        return alike >= FEWEST_ALIKE && SHARE_ALIKE * alike >= word.length();
    }
}
