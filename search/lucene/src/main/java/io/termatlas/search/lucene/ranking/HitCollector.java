package io.termatlas.search.lucene.ranking;

import io.termatlas.search.filter.Figure;
import io.termatlas.search.lucene.document.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.BytesRef;

/// Counts the hits of every category that pass a filter, and hands on those of one category, or all, to be ranked: all
/// in one pass.
///
/// For one thread.
final class HitCollector implements Collector {
    private final TopFieldCollector best;
    private final String category;
    private final FilterCheck check;
    private final FigureCounts figures;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private long hits;

    /// @param category empty for any
    HitCollector(TopFieldCollector best, String category, FilterCheck check, FigureCounts figures) {
        this.best = best;
        this.category = category;
        this.check = check;
        this.figures = figures;
    }

    TopFieldCollector best() {
        return best;
    }

    /// All hits, also those that do not pass, in whatever category.
    long hits() {
        return hits;
    }

    SortedMap<String, Long> counts() {
        return counts;
    }

    Map<Figure, Map<Long, Long>> figures() {
        return figures.counts();
    }

    @Override
    public ScoreMode scoreMode() {
        return best.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Segment(
                best.getLeafCollector(leaf),
                DocValues.getSorted(leaf.reader(), Fields.CATEGORY),
                check.in(leaf),
                figures.in(leaf));
    }

    private final class Segment implements LeafCollector {
        private static final int NONE = -1;

        private final LeafCollector ranked;
        private final SortedDocValues categories;
        private final FilterCheck.Segment check;
        private final FigureCounts.Segment figures;
        private final long[] countByOrdinal;
        private final int wanted;

        Segment(
                LeafCollector ranked,
                SortedDocValues categories,
                FilterCheck.Segment check,
                FigureCounts.Segment figures)
                throws IOException {
            this.ranked = ranked;
            this.categories = categories;
            this.check = check;
            this.figures = figures;
            this.countByOrdinal = new long[categories.getValueCount()];
            this.wanted = category.isEmpty() ? NONE : categories.lookupTerm(new BytesRef(category));
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            ranked.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            hits++;
            if (!check.passes(document)) {
                return;
            }
            int ordinal = categories.advanceExact(document) ? categories.ordValue() : NONE;
            if (ordinal != NONE) {
                countByOrdinal[ordinal]++;
            }
            if (category.isEmpty() || (ordinal != NONE && ordinal == wanted)) {
                figures.count(document);
                ranked.collect(document);
            }
        }

        @Override
        public void finish() throws IOException {
            ranked.finish();
            for (int ordinal = 0; ordinal < countByOrdinal.length; ordinal++) {
                if (countByOrdinal[ordinal] > 0) {
                    counts.merge(categories.lookupOrd(ordinal).utf8ToString(), countByOrdinal[ordinal], Long::sum);
                }
            }
        }
    }
}
