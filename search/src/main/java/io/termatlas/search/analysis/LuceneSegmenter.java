package io.termatlas.search.analysis;

import io.termatlas.search.analysis.Words.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Segments by one of Lucene's tokenizers, which knows a dictionary. For one thread.
final class LuceneSegmenter implements Segmenter {
    private final Tokenizer tokenizer;
    private final UnaryOperator<String> usual;
    private final TokenStream chain;
    private final CharTermAttribute form;
    private final OffsetAttribute place;

    /// @param stemming what follows the tokenizer
    LuceneSegmenter(Tokenizer tokenizer, UnaryOperator<TokenStream> stemming) {
        this(tokenizer, stemming, UnaryOperator.identity());
    }

    /// @param usual writes a run in the characters that the dictionary knows, one for one
    LuceneSegmenter(Tokenizer tokenizer, UnaryOperator<TokenStream> stemming, UnaryOperator<String> usual) {
        this.usual = usual;
        this.tokenizer = tokenizer;
        this.chain = stemming.apply(tokenizer);
        this.form = chain.getAttribute(CharTermAttribute.class);
        this.place = chain.getAttribute(OffsetAttribute.class);
    }

    @Override
    public String usual(String run) {
        return usual.apply(run);
    }

    @Override
    public void segment(String run, int offset, List<Word> words) {
        int before = words.size();
        try {
            tokenizer.setReader(new StringReader(run));
            chain.reset();
            while (chain.incrementToken()) {
                words.add(new Word(
                        List.of(Folding.fold(form.toString())),
                        offset + place.startOffset(),
                        offset + place.endOffset()));
            }
            chain.end();
            chain.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory was read", e);
        }
        if (words.size() == before) {
            CHARACTERS.segment(run, offset, words);
        }
    }
}
