package io.termatlas.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Folds every word of a stream.
final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!foldAscii(word.buffer(), word.length())) {
            String folded = Folding.fold(word.toString());
            word.setEmpty().append(folded);
        }
        return true;
    }

    /// Nearly all words: folded where they stand.
    ///
    /// @return whether it was ASCII; if not, some of it may have been folded already, which does no harm
    private static boolean foldAscii(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            char letter = word[i];
            if (letter >= 0x80) {
                return false;
            }
            if (letter >= 'A' && letter <= 'Z') {
                word[i] = (char) (letter + ('a' - 'A'));
            }
        }
        return true;
    }
}
