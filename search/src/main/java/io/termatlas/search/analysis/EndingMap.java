package io.termatlas.search.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Writes some endings of words as others, for forms that a light stemmer does not bring together.
final class EndingMap extends TokenFilter {
    private static final int SHORTEST_STEM = 2;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final Map<String, String> endings;

    /// @param endings none is the end of another one
    EndingMap(TokenStream words, Map<String, String> endings) {
        super(words);
        this.endings = Map.copyOf(endings);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String whole = word.toString();
        endings.forEach((ending, other) -> {
            int stem = whole.length() - ending.length();
            if (stem >= SHORTEST_STEM && whole.endsWith(ending)) {
                word.setLength(stem);
                word.append(other);
            }
        });
        return true;
    }
}
