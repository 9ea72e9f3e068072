package io.termatlas.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/// Words, folded, then brought to their stems as the language has it.
final class WordAnalyzer extends Analyzer {
    private final UnaryOperator<TokenStream> stemming;

    WordAnalyzer(UnaryOperator<TokenStream> stemming) {
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, stemming.apply(new FoldingFilter(words)));
    }
}
