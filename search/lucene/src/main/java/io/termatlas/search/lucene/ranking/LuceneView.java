package io.termatlas.search.lucene.ranking;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.IndexView;
import io.termatlas.search.answer.Ranking;
import io.termatlas.search.answer.Slice;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.query.Plan;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// An index as one reader sees it. Thread safe; does not close the reader.
public final class LuceneView implements IndexView {
    private final IndexSearcher searcher;
    private final Language language;
    private final Vocabulary vocabulary;
    private final StoredTerms terms;

    /// Without executor and without query cache: the time of a query does not depend on those before it.
    public LuceneView(IndexReader reader, Language language) {
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WordSimilarity());
        searcher.setQueryCache(null);
        this.language = language;
        this.vocabulary = new Vocabulary(reader);
        this.terms = new StoredTerms(reader);
    }

    /// The terms, without ranking.
    public StoredTerms terms() {
        return terms;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Lexicon lexicon(Synonyms synonyms) {
        return new IndexLexicon(searcher.getIndexReader(), vocabulary, synonyms);
    }

    @Override
    public Ranking rank(Plan plan, Slice slice) throws IOException {
        return new Ranker(searcher, terms).rank(plan, slice);
    }

    @Override
    public Optional<StatedTerm> find(Slug slug) throws IOException {
        return terms.find(slug);
    }

    @Override
    public Optional<StatedTerm> findClaim(String one, String other) throws IOException {
        return terms.findClaim(one, other);
    }

    @Override
    public boolean hasKey(Slug slug, String key) throws IOException {
        BooleanQuery named = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.NAME_KEY, key)), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.SLUG_KEY, key)), Occur.SHOULD)
                .build();
        BooleanQuery both = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SLUG, slug.value())), Occur.FILTER)
                .add(named, Occur.FILTER)
                .build();
        return searcher.count(both) == 1;
    }

    @Override
    public SortedSet<Slug> withKeys(Set<String> keys) throws IOException {
        return terms.withKeys(keys);
    }

    @Override
    public void forEachTerm(Consumer<StatedTerm> visitor) throws IOException {
        terms.forEachTerm(visitor);
    }
}
