package io.termatlas.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the plural's "s" from English words that a dictionary stemmer keeps because they have a meaning of their
/// own: "links" and "link" are to find each other.
final class PluralFilter extends TokenFilter {
    private static final int SHORTEST = 4;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    PluralFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isPlural(word)) {
            word.setLength(word.length() - 1);
        }
        return true;
    }

    private static boolean isPlural(CharSequence word) {
        int last = word.length() - 1;
        return last + 1 >= SHORTEST && word.charAt(last) == 's' && "siu".indexOf(word.charAt(last - 1)) < 0;
    }
}
