package io.termatlas.search.ranking;

import org.apache.lucene.search.similarities.BM25Similarity;

/// How prominently a word stands in a field, between 0 and 1: BM25 without the rarity of the word.
///
/// Rarity is a word's share in the query ([io.termatlas.search.query.QueryWord#share]), the same in all fields; per
/// field it would make a common word rare where it is least at home. The bound is what lets names outrank everything
/// else.
public final class Prominence extends BM25Similarity {
    /// Texts of a glossary are short: a second occurrence says less than in a long document.
    private static final float SATURATION = 0.6f;
    private static final float LENGTH = 0.6f;

    public Prominence() {
        super(SATURATION, LENGTH);
    }

    @Override
    protected float idf(long documentsWithTerm, long documents) {
        return 1;
    }
}
