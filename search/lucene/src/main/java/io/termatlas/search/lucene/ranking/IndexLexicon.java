package io.termatlas.search.lucene.ranking;

import io.termatlas.search.entry.NameForm;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words and keys of an index. Removed terms count until their segment is merged. For one query.
final class IndexLexicon implements Lexicon {
    private static final int MOST = 8;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final Map<String, Long> frequencies = new HashMap<>();

    IndexLexicon(IndexReader reader, Vocabulary vocabulary, Synonyms synonyms) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    @Override
    public long terms() {
        try {
            return reader.getDocCount(Fields.WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isName(NameForm form, String text) {
        return LuceneQueries.fields(form).stream().anyMatch(field -> frequency(field, text) > 0);
    }

    @Override
    public boolean beginsName(NameForm form, String text) {
        return LuceneQueries.fields(form).stream()
                .anyMatch(field -> !withPrefix(field, text, 1).isEmpty());
    }

    @Override
    public long frequency(String stem) {
        return frequencies.computeIfAbsent(stem, any -> frequency(Fields.WORDS, stem));
    }

    @Override
    public long literalFrequency(String word) {
        return frequency(Fields.EXACT + word);
    }

    @Override
    public List<Near> wordsNear(String word, int maxEdits) {
        return vocabulary.wordsNear(word, maxEdits, MOST);
    }

    @Override
    public List<Near> keysNear(String key, int maxEdits) {
        return vocabulary.keysNear(key, maxEdits, MOST);
    }

    @Override
    public List<String> keysWithFuzzyPrefix(String prefix) {
        return vocabulary.withFuzzyPrefix(prefix, MOST);
    }

    @Override
    public List<String> keysBeside(String key) {
        return vocabulary.keysBeside(key, MOST);
    }

    @Override
    public List<String> keysHolding(String part) {
        return vocabulary.keysHolding(part, MOST);
    }

    @Override
    public List<String> categories(String key) {
        return vocabulary.categories(key);
    }

    @Override
    public List<String> meanings(String key) {
        String prefix = key + Fields.MEANS;
        return withPrefix(Fields.MEANING, prefix, MOST).stream()
                .map(both -> both.substring(prefix.length()))
                .filter(this::isOfName)
                .toList();
    }

    @Override
    public List<String> synonyms(String key) {
        return synonyms.of(key).stream().filter(this::isOfName).toList();
    }

    private boolean isOfName(String key) {
        return isName(NameForm.NAME, key) || isName(NameForm.ALIAS, key);
    }

    private long frequency(String field, String text) {
        try {
            return reader.docFreq(new Term(field, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first texts of a field that begin so.
    private List<String> withPrefix(String field, String text, int most) {
        BytesRef wanted = new BytesRef(text);
        TreeSet<String> found = new TreeSet<>();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum texts = terms == null ? TermsEnum.EMPTY : terms.iterator();
                if (texts.seekCeil(wanted) != TermsEnum.SeekStatus.END) {
                    BytesRef next = texts.term();
                    for (int i = 0; i < most && next != null && StringHelper.startsWith(next, wanted); i++) {
                        found.add(next.utf8ToString());
                        next = texts.next();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }
}
