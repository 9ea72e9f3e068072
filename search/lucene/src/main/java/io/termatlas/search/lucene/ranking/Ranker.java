package io.termatlas.search.lucene.ranking;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.answer.Ranking;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.answer.Slice;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.query.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// Carries a plan out over one searcher.
///
/// As thread safe as the searcher, which has no executor: one query is one thread's work.
final class Ranker {
    private static final SortField BY_SLUG = new SortField(Fields.ORDER, new SlugOrder());
    private static final SortField SHORTEST = new SortField(Fields.LENGTH, SortField.Type.LONG);
    private static final SortField MOST_CENTRAL = new SortField(Fields.RANK, SortField.Type.LONG, true);
    /// The order for a typed prefix, and for words.
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, SHORTEST, MOST_CENTRAL, BY_SLUG);
    /// For who typed a name: those who bear it do not differ by its length.
    private static final Sort BEST_NAMED_FIRST = new Sort(SortField.FIELD_SCORE, MOST_CENTRAL, SHORTEST, BY_SLUG);
    private static final Sort ALPHABETICAL = new Sort(BY_SLUG);

    private final IndexSearcher searcher;
    private final StoredTerms terms;

    Ranker(IndexSearcher searcher, StoredTerms terms) {
        this.searcher = searcher;
        this.terms = terms;
    }

    Ranking rank(Plan plan, Slice slice) throws IOException {
        FilterCheck check = FilterCheck.of(slice.filter(), searcher);
        return searcher.search(LuceneQueries.of(plan), new Collecting(plan, slice, best(plan, slice), check));
    }

    private TopFieldCollectorManager best(Plan plan, Slice slice) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = (int) Math.min(documents, slice.from() + slice.size());
        return new TopFieldCollectorManager(order(plan), wanted, Integer.MAX_VALUE);
    }

    private static Sort order(Plan plan) {
        if (plan.asksForEverything()) {
            return ALPHABETICAL;
        }
        return plan.names() ? BEST_NAMED_FIRST : BEST_FIRST;
    }

    private final class Collecting implements CollectorManager<HitCollector, Ranking> {
        private final Plan plan;
        private final Slice slice;
        private final TopFieldCollectorManager best;
        private final FilterCheck check;

        Collecting(Plan plan, Slice slice, TopFieldCollectorManager best, FilterCheck check) {
            this.plan = plan;
            this.slice = slice;
            this.best = best;
            this.check = check;
        }

        @Override
        public HitCollector newCollector() {
            return new HitCollector(best.newCollector(), slice.category(), check, new FigureCounts(slice.figures()));
        }

        @Override
        public Ranking reduce(Collection<HitCollector> collectors) throws IOException {
            HitCollector only = collectors.iterator().next();
            TopDocs ranked = best.reduce(List.of(only.best()));
            List<Ranked> page = page(ranked.scoreDocs);
            return new Ranking(
                    plan,
                    only.hits(),
                    ranked.totalHits.value(),
                    first(ranked.scoreDocs, page),
                    page,
                    only.counts(),
                    only.figures());
        }

        private @Nullable Ranked first(ScoreDoc[] best, List<Ranked> page) throws IOException {
            if (best.length == 0) {
                return null;
            }
            return slice.from() == 0 ? page.getFirst() : ranked((FieldDoc) best[0]);
        }

        private List<Ranked> page(ScoreDoc[] best) throws IOException {
            List<Ranked> page = new ArrayList<>();
            for (int place = (int) Math.min(slice.from(), best.length); place < best.length; place++) {
                page.add(ranked((FieldDoc) best[place]));
            }
            return page;
        }

        private Ranked ranked(FieldDoc hit) throws IOException {
            int position = terms.questionAt(hit.doc);
            if (position < 0) {
                return new Ranked(terms.at(hit.doc), null, score(hit));
            }
            StatedTerm stated = terms.find(terms.slugAt(hit.doc)).orElseThrow();
            return new Ranked(stated, stated.term().faq().get(position), score(hit));
        }

        private double score(FieldDoc hit) {
            return plan.asksForEverything() ? 0 : ((Number) hit.fields[0]).doubleValue();
        }
    }
}
