package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.List;

/// Something that answers queries over a glossary.
interface Engine {
    /// What the tables call it.
    String name();

    /// Takes the glossary in, warms up, and answers every query once, one after the other, on one thread.
    List<Answer> answer(List<Term> terms, List<Query> queries);

    /// @param first the slug of the first hit; empty when there is none
    /// @param nanos from the query's text to the hits
    record Answer(String first, long nanos) {}
}
