package io.termatlas.search.lucene.ranking;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Suggests terms for a typed prefix: names with the prefix, then names with a word that has it, then names whose
/// prefix is one typo away.
///
/// Looks at names in memory, so that a keystroke costs microseconds. As thread safe as the searcher.
final class Suggester {
    /// So many of the shortest are looked at for the most central.
    private static final int LOOKED_AT = 64;

    private static final int SHORTEST_FOR_TYPO = 4;
    private static final int SHORTEST_WORD = 2;
    private static final int WORDS_LOOKED_AT = 1_000;

    private static final Sort SHORTEST_FIRST = new Sort(
            new SortField(Fields.LENGTH, SortField.Type.LONG),
            new SortField(Fields.CENTRALITY, SortField.Type.LONG, true),
            new SortField(Fields.ORDER, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    Suggester(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /// Documents of terms, the likeliest first, each name once.
    public List<Integer> suggest(QueryText text, int size) throws IOException {
        String key = NameKey.of(text.text());
        Map<String, Integer> found = new LinkedHashMap<>();
        if (key.isEmpty()) {
            return List.of();
        }
        addNames(vocabulary.withPrefix(key, LOOKED_AT), key, size, found);
        if (found.size() < size && key.length() >= SHORTEST_WORD) {
            addByWord(key, size, found);
        }
        if (found.isEmpty() && key.length() >= SHORTEST_FOR_TYPO) {
            addNames(vocabulary.withFuzzyPrefix(key, LOOKED_AT), key, size, found);
        }
        return found.values().stream().limit(size).toList();
    }

    private void addNames(List<String> keys, String typed, int size, Map<String, Integer> found) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (String key : keys) {
            Candidate best = best(key);
            if (best != null) {
                candidates.add(best);
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.key.equals(typed))
                .thenComparing(Candidate::weight, Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.key));
        for (Candidate candidate : candidates.subList(0, Math.min(size, candidates.size()))) {
            found.putIfAbsent(candidate.key, candidate.document);
        }
    }

    private void addByWord(String prefix, int size, Map<String, Integer> found) throws IOException {
        PrefixQuery begins = new PrefixQuery(new Term(Fields.NAME_WORD, prefix));
        if (searcher.getIndexReader().docFreq(new Term(Fields.NAME_WORD, prefix)) > WORDS_LOOKED_AT) {
            return;
        }
        for (ScoreDoc hit : searcher.search(begins, 2 * size, SHORTEST_FIRST).scoreDocs) {
            if (!found.containsValue(hit.doc)) {
                found.putIfAbsent("#" + hit.doc, hit.doc);
            }
        }
    }

    /// The most central of those who bear the name.
    private @Nullable Candidate best(String key) throws IOException {
        @Nullable Candidate best = null;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (String field : List.of(Fields.NAME_KEY, Fields.ALIAS_KEY)) {
                PostingsEnum documents = leaf.reader().postings(new Term(field, key), PostingsEnum.NONE);
                if (documents != null) {
                    best = better(best, key, leaf, documents);
                }
            }
        }
        return best;
    }

    private static @Nullable Candidate better(
            @Nullable Candidate best, String key, LeafReaderContext leaf, PostingsEnum documents) throws IOException {
        NumericDocValues centrality = DocValues.getNumeric(leaf.reader(), Fields.CENTRALITY);
        Bits live = leaf.reader().getLiveDocs();
        @Nullable Candidate better = best;
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                long central = centrality.advanceExact(document) ? centrality.longValue() : 0;
                if (better == null || central > better.centrality) {
                    better = new Candidate(key, leaf.docBase + document, central);
                }
            }
        }
        return better;
    }

    private record Candidate(String key, int document, long centrality) {
        private static final int STEPS_A_LETTER = 3;

        /// A shorter name is as good as a more central one.
        long weight() {
            return centrality - (long) STEPS_A_LETTER * key.length();
        }
    }
}
