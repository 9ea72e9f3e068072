package io.termatlas.search.lucene.ranking;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// What a word scores in a document: a part of its boost for standing there, the rest times how prominently it does,
/// which the index has in the place of a count. The bound is what lets names outrank everything else.
public final class WordScore extends Similarity {
    private static final float WHOLE = 255f;
    /// What it is worth that a word stands there at all.
    private static final float PRESENT = 0.1f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new Scorer(boost * PRESENT, boost * (1 - PRESENT) / WHOLE);
    }

    private static final class Scorer extends SimScorer {
        private final float present;
        private final float step;

        Scorer(float present, float step) {
            this.present = present;
            this.step = step;
        }

        @Override
        public float score(float prominence, long norm) {
            return present + step * prominence;
        }
    }
}
