package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.model.Term;
import java.util.List;

/// What is asked of a glossary.
record Exam(List<Term> glossary, List<Query> queries) {
    Exam {
        glossary = List.copyOf(glossary);
        queries = List.copyOf(queries);
    }

    /// All answers to all exams, in order.
    static List<Answer> sit(Engine engine, List<Exam> exams) {
        return exams.stream()
                .filter(exam -> !exam.queries.isEmpty())
                .flatMap(exam -> engine.answer(exam.glossary, exam.queries).stream())
                .toList();
    }
}
