package io.termatlas.search.analysis;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the longest of a language's endings off a word, for languages that Lucene has no light stemmer for.
final class EndingsFilter extends TokenFilter {
    private static final int SHORTEST_STEM = 3;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final List<String> endings;

    /// @param endings parted by spaces
    EndingsFilter(TokenStream words, String endings) {
        super(words);
        this.endings = Stream.of(endings.split(" "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (String ending : endings) {
            int stem = word.length() - ending.length();
            if (stem >= SHORTEST_STEM
                    && word.subSequence(stem, word.length()).toString().equals(ending)) {
                word.setLength(stem);
                return true;
            }
        }
        return true;
    }
}
