package io.termatlas.search.lucene.document;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Hands stems to an index, each once, with its prominence in the place of how often it stands there.
final class StemStream extends TokenStream {
    private final CharTermAttribute stem = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute prominence = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> stems;

    StemStream(Map<String, Integer> stems) {
        this.stems = stems.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!stems.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> next = stems.next();
        stem.append(next.getKey());
        prominence.setTermFrequency(next.getValue());
        return true;
    }
}
