package io.termatlas.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings words to the forms that the index knows them by. For one thread; remembers the words that it met lately,
/// because a language has few that are frequent.
final class Stemmer {
    private static final int REMEMBERED = 1 << 13;

    private final OneWord source = new OneWord();
    private final TokenStream chain;
    private final Locale locale;
    private final String[] words = new String[REMEMBERED];
    private final Object[] forms = new Object[REMEMBERED];

    /// @param locale how the language writes capitals small
    Stemmer(UnaryOperator<TokenStream> stemming, Locale locale) {
        this.locale = locale;
        this.chain = stemming.apply(source);
    }

    /// The stem, folded; and the stem of the folded word where that is another one, so that accents left out do not
    /// matter. None for what the language does not count as a word.
    @SuppressWarnings("unchecked")
    List<String> forms(String word) {
        int place = spread(word.hashCode()) & (REMEMBERED - 1);
        if (!word.equals(words[place])) {
            forms[place] = compute(word);
            words[place] = word;
        }
        return (List<String>) forms[place];
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    private List<String> compute(String word) {
        String folded = WordForm.folded(word);
        String lower = WordForm.withoutSigns(Folding.lower(word, locale));
        String stem = Folding.fold(stem(lower));
        if (lower.equals(folded)) {
            return stem.isEmpty() ? List.of() : List.of(stem);
        }
        String plain = Folding.fold(stem(folded));
        if (stem.isEmpty() || plain.equals(stem)) {
            return plain.isEmpty() ? List.of() : List.of(plain);
        }
        return plain.isEmpty() ? List.of(stem) : List.of(stem, plain);
    }

    private String stem(String word) {
        try {
            source.word = word;
            chain.reset();
            return chain.incrementToken()
                    ? chain.getAttribute(CharTermAttribute.class).toString()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory was read", e);
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            if (word.isEmpty()) {
                return false;
            }
            clearAttributes();
            form.append(word);
            word = "";
            return true;
        }
    }
}
