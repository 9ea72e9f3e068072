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
        String folded = Folding.fold(word.toString());
        word.setEmpty().append(folded);
        return true;
    }
}
