package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Says which first hits were right.
final class Judge {
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Integer> bearers = new HashMap<>();

    /// What is said of twins, that is terms whose names have the same key.
    enum Twins {
        /// A twin is right, too.
        RIGHT("twins right"),
        /// Queries for a term that has a twin do not count.
        LEFT_OUT("twins left out"),
        /// A twin is right, and whatever else fits just as well: a term that bears the acronym that was typed, or whose
        /// definition has all of the words.
        AS_GOOD("as good right");

        private final String title;

        Twins(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Judge(List<Term> glossary) {
        for (Term term : glossary) {
            terms.put(term.slug().value(), term);
            bearers.merge(Keys.of(term.name()), 1, Integer::sum);
        }
    }

    /// Whether the hit is the term that was meant, or a twin of it.
    boolean isRight(Query query, Engine.Answer answer) {
        return answer.first().equals(query.slug().value())
                || key(answer.first()).equals(key(query.slug().value()));
    }

    boolean hasTwin(Query query) {
        return bearers.getOrDefault(key(query.slug().value()), 0) > 1;
    }

    /// The share of right first hits in percent; NaN when there is no such query.
    double success(QueryKind kind, Twins twins, List<Query> queries, List<Engine.Answer> answers) {
        return 100
                * IntStream.range(0, queries.size())
                        .filter(i -> queries.get(i).kind() == kind)
                        .filter(i -> twins != Twins.LEFT_OUT || !hasTwin(queries.get(i)))
                        .mapToDouble(i -> counts(twins, queries.get(i), answers.get(i)) ? 1 : 0)
                        .average()
                        .orElse(Double.NaN);
    }

    private boolean counts(Twins twins, Query query, Engine.Answer answer) {
        return isRight(query, answer) || (twins == Twins.AS_GOOD && fits(query, answer.first()));
    }

    private boolean fits(Query query, String slug) {
        Term term = terms.get(slug);
        if (term == null) {
            return false;
        }
        if (query.kind() == QueryKind.ACRONYM) {
            return term.name().equalsIgnoreCase(query.text()) || term.name().endsWith("(" + query.text() + ")");
        }
        Set<String> held = new HashSet<>(Keys.words(term.shortDefinition()));
        return query.kind() == QueryKind.MEANING && held.containsAll(Keys.words(query.text()));
    }

    private String key(String slug) {
        Term term = terms.get(slug);
        return term == null ? "" : Keys.of(term.name());
    }
}
