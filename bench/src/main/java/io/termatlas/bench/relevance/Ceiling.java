package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.bench.relevance.Judge.Rule;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The greatest share of first hits that can be right.
///
/// A query that could as well have been made of other terms has but one first hit, so any engine is right on
/// average for at most the share of those terms for which the best answer is right: one of n where each term is
/// asked for by itself. Computed from the glossary alone.
final class Ceiling {
    private final Judge judge;
    private final QueryBasis basis;
    private final Collection<Term> glossary;
    private final Map<QueryKind, Map<String, List<Query>>> alike = new EnumMap<>(QueryKind.class);

    Ceiling(Judge judge, QueryBasis basis, Collection<Term> glossary) {
        this.judge = judge;
        this.basis = basis;
        this.glossary = glossary;
    }

    /// In percent; NaN when there is no such query, or when it is not of one term.
    double success(QueryKind kind, Rule rule, List<Query> queries) {
        return 100
                * queries.stream()
                        .filter(query -> kind.isOfOneTerm() && query.kind() == kind && judge.counts(rule, query))
                        .mapToDouble(query -> share(rule, alike(query)))
                        .average()
                        .orElse(Double.NaN);
    }

    private double share(Rule rule, List<Query> alike) {
        List<Query> counted =
                alike.stream().filter(query -> judge.counts(rule, query)).toList();
        long most = counted.stream()
                .mapToLong(answer -> counted.stream()
                        .filter(query -> judge.isRight(
                                rule, query, new Answer(List.of(answer.slug().value()), 0)))
                        .count())
                .max()
                .orElse(0);
        return (double) most / counted.size();
    }

    /// Those that the same query could have been made of, itself included.
    private List<Query> alike(Query query) {
        Term term = judge.term(query.slug().value());
        String of = basis.of(query.kind(), term).orElseThrow();
        return alike.computeIfAbsent(query.kind(), this::all).getOrDefault(of, List.of());
    }

    private Map<String, List<Query>> all(QueryKind kind) {
        Map<String, List<Query>> all = new HashMap<>();
        for (Term term : glossary) {
            basis.of(kind, term)
                    .ifPresent(of -> all.computeIfAbsent(of, any -> new ArrayList<>())
                            .add(new Query(kind, of, term.slug(), basis.name(kind, term))));
        }
        return all;
    }
}
