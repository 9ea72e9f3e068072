package io.termatlas.search.lucene.ranking;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.lucene.document.TermDocument;
import io.termatlas.search.lucene.ranking.Ranking.Ranked;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.Planner;
import io.termatlas.search.query.QueryText;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Answers a query over one searcher: by the strict plan, and by a wider one only when that finds little.
///
/// As thread safe as the searcher, which has no executor: one query is one thread's work.
public final class Ranker {
    /// With fewer hits than that a page has room for terms that hold only some of the words.
    private static final int LITTLE = 10;

    private static final SortField BY_SLUG = new SortField(Fields.ORDER, new SlugOrder());
    private static final SortField SHORTEST = new SortField(Fields.LENGTH, SortField.Type.LONG);
    private static final SortField MOST_CENTRAL = new SortField(Fields.CENTRALITY, SortField.Type.LONG, true);
    /// For who typed the beginning of a name, or words.
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, SHORTEST, MOST_CENTRAL, BY_SLUG);
    /// For who typed a name: those who bear it do not differ by its length.
    private static final Sort BEST_NAMED_FIRST = new Sort(SortField.FIELD_SCORE, MOST_CENTRAL, SHORTEST, BY_SLUG);
    private static final Sort ALPHABETICAL = new Sort(BY_SLUG);

    private final IndexSearcher searcher;
    private final Language language;
    private final Vocabulary vocabulary;
    private final Function<String, List<String>> synonyms;

    /// @param synonyms of a key, those that may be meant by it
    public Ranker(
            IndexSearcher searcher, Language language, Vocabulary vocabulary, Function<String, List<String>> synonyms) {
        this.searcher = searcher;
        this.language = language;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /// @param text when empty, every term is a hit, in slug order
    public Ranking rank(QueryText text, Slice slice) throws IOException {
        if (text.isEmpty()) {
            return collect(Plan.EVERYTHING, slice).ranking();
        }
        Planner planner =
                new Planner(text, language, new IndexLexicon(searcher.getIndexReader(), vocabulary, synonyms));
        Outcome strict = collect(planner.strict(), slice);
        return strict.hits() >= LITTLE || !planner.hasWide()
                ? strict.ranking()
                : collect(planner.wide(), slice).ranking();
    }

    private Outcome collect(Plan whole, Slice slice) throws IOException {
        Plan plan = slice.scope == Scope.NAMES ? whole.ofNames() : whole;
        Passing passing = Passing.of(slice.filter, searcher);
        return searcher.search(LuceneQueries.of(plan), new Collecting(plan, slice, best(plan, slice), passing));
    }

    private TopFieldCollectorManager best(Plan plan, Slice slice) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = (int) Math.min(documents, slice.from + slice.size);
        return new TopFieldCollectorManager(order(plan), wanted, Integer.MAX_VALUE);
    }

    private static Sort order(Plan plan) {
        if (plan.asksForEverything()) {
            return ALPHABETICAL;
        }
        return plan.names() ? BEST_NAMED_FIRST : BEST_FIRST;
    }

    /// Which of the hits are wanted.
    ///
    /// @param category empty for any
    /// @param figures  whose values are counted
    /// @param from     hits to leave out, those of the pages before
    /// @param size     hits wanted
    public record Slice(String category, Filter filter, Scope scope, Set<Figure> figures, long from, int size) {
        public Slice {
            category = TermDocument.countedCategory(category);
        }

        /// Of all hits, the first ones.
        public static Slice first(int size) {
            return new Slice("", Filter.NONE, Scope.EVERYWHERE, Set.of(), 0, size);
        }
    }

    /// @param hits before any filter: what decides whether the plan found little, so that the counts of one query hold
    /// together, however it is filtered
    private record Outcome(Ranking ranking, long hits) {}

    private record Collecting(Plan plan, Slice slice, TopFieldCollectorManager best, Passing passing)
            implements CollectorManager<HitCollector, Outcome> {

        @Override
        public HitCollector newCollector() {
            return new HitCollector(best.newCollector(), slice.category, passing, new FigureCounts(slice.figures));
        }

        @Override
        public Outcome reduce(Collection<HitCollector> collectors) throws IOException {
            HitCollector only = collectors.iterator().next();
            TopDocs ranked = best.reduce(List.of(only.best()));
            return new Outcome(
                    new Ranking(plan, ranked.totalHits.value(), page(ranked.scoreDocs), only.counts(), only.figures()),
                    only.hits());
        }

        private List<Ranked> page(ScoreDoc[] best) {
            return Arrays.stream(best)
                    .skip(slice.from)
                    .map(hit -> new Ranked(hit.doc, score((FieldDoc) hit)))
                    .toList();
        }

        private double score(FieldDoc hit) {
            return plan.asksForEverything() ? 0 : ((Number) hit.fields[0]).doubleValue();
        }
    }
}
