package io.termatlas.search.analysis;

import io.termatlas.search.analysis.Words.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Segments by one of Lucene's tokenizers, which knows a dictionary. For one thread.
final class LuceneSegmenter implements Segmenter {
    private final Set<UnicodeScript> scripts;
    private final Tokenizer tokenizer;
    private final TokenStream chain;
    private final CharTermAttribute form;
    private final OffsetAttribute place;

    /// @param scripts  which the tokenizer knows
    /// @param stemming what follows the tokenizer
    LuceneSegmenter(
            Set<UnicodeScript> scripts, Supplier<Tokenizer> tokenizer, Function<TokenStream, TokenStream> stemming) {
        this.scripts = scripts;
        this.tokenizer = tokenizer.get();
        this.chain = stemming.apply(this.tokenizer);
        this.form = chain.getAttribute(CharTermAttribute.class);
        this.place = chain.getAttribute(OffsetAttribute.class);
    }

    @Override
    public boolean takes(int character) {
        return character >= Characters.FIRST_UNSPACED
                && (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK)
                && (Characters.standsAlone(character) || scripts.contains(UnicodeScript.of(character)));
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
