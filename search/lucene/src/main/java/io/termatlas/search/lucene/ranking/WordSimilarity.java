package io.termatlas.search.lucene.ranking;

import io.termatlas.search.query.WordScore;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// Scores a word by [WordScore]: its prominence is in the index in the place of a count.
public final class WordSimilarity extends Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        WordScore score = WordScore.of(boost);
        return new SimScorer() {
            @Override
            public float score(float prominence, long norm) {
                return score.at(prominence);
            }
        };
    }
}
