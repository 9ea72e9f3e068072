package io.termatlas.bench.relevance;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// One bare term query on the name's key: what the design costs is the difference to this.
final class BareTermEngine extends PlainLuceneEngine {
    BareTermEngine(Stopwatch stopwatch) {
        super(stopwatch);
    }

    @Override
    public String name() {
        return "Lucene, one bare term query";
    }

    @Override
    Query parse(String text) {
        return new TermQuery(new Term("key", Keys.of(text)));
    }
}
