package io.termatlas.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The words of a text, in order, each with its place.
public final class Words {
    private Words() {}

    /// @param form  the word as the index knows it
    /// @param start where it begins in the text, in UTF-16 units
    /// @param end   where it ends, exclusive
    public record Word(String form, int start, int end) {}

    /// The words as the language's texts are indexed: folded, brought to their stems.
    public static List<Word> stems(Language language, String text) {
        return of(language.analyzer(), text);
    }

    /// The words folded only.
    public static List<Word> plain(String text) {
        return of(Language.NEUTRAL.analyzer(), text);
    }

    private static List<Word> of(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute form = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            List<Word> words = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(form.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory was read", e);
        }
    }
}
