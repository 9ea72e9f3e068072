package io.termatlas.search.ranking;

import io.termatlas.search.document.Fields;
import io.termatlas.search.document.WordField;
import io.termatlas.search.query.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The words and keys of an index. Removed terms count until their segment is merged.
final class IndexLexicon implements Lexicon {
    private static final int MOST = 8;

    private final IndexReader reader;

    IndexLexicon(IndexReader reader) {
        this.reader = reader;
    }

    @Override
    public long terms() {
        return reader.maxDoc();
    }

    @Override
    public long frequency(String stem) {
        return wordFields().mapToLong(field -> frequency(field, stem)).max().orElse(0);
    }

    @Override
    public List<String> stemsNear(String stem, int slips) {
        return near(wordFields(), stem, slips);
    }

    @Override
    public List<String> keysNear(String key, int slips) {
        return near(Stream.of(Fields.NAME_KEY, Fields.ALIAS_KEY), key, slips);
    }

    private static Stream<String> wordFields() {
        return Arrays.stream(WordField.values()).map(WordField::field);
    }

    private long frequency(String field, String text) {
        try {
            return reader.docFreq(new Term(field, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> near(Stream<String> fields, String text, int slips) {
        CompiledAutomaton nearly = FuzzyQuery.getFuzzyAutomaton(text, slips, 0, true);
        Map<String, Integer> found = new HashMap<>();
        fields.forEach(field -> collect(field, nearly, found));
        return found.entrySet().stream()
                .filter(each -> digits(each.getKey()).equals(digits(text)))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void collect(String field, CompiledAutomaton nearly, Map<String, Integer> found) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum matches = terms == null ? TermsEnum.EMPTY : nearly.getTermsEnum(terms);
                for (BytesRef match = matches.next(); match != null; match = matches.next()) {
                    found.merge(match.utf8ToString(), matches.docFreq(), Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
