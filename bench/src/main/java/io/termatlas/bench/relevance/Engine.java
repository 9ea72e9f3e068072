package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.List;

/// Something that answers queries over a glossary.
interface Engine {
    /// What the tables call it.
    String name();

    /// Takes the glossary in, warms up, and answers every query once, one after the other, on one thread.
    List<Answer> answer(List<Term> terms, List<Query> queries);

    /// @param hits  the slugs of the first hits, as many as the judge looks at where there are so many
    /// @param guess whether the hits are headed as a guess
    /// @param nanos from the query's text to the hits
    record Answer(List<String> hits, boolean guess, long nanos) {
        public Answer {
            hits = hits.stream().limit(QueryKind.MOST_HITS).toList();
        }

        /// Hits that are not headed as a guess.
        Answer(List<String> hits, long nanos) {
            this(hits, false, nanos);
        }

        /// The slug of the first hit; empty when there is none.
        String first() {
            return hits.isEmpty() ? "" : hits.getFirst();
        }
    }
}
