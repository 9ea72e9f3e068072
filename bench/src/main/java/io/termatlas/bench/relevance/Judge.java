package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.bench.relevance.Query.Wanted;
import io.termatlas.model.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Says which answers were right.
///
/// A *twin* is another term that bears a name with the same key as the name that is asked for; an alias and an acronym
/// are names, see [Names].
final class Judge {
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Integer> bearers = new HashMap<>();

    /// What counts as right.
    enum Rule {
        /// Nothing but the term that the query was made of.
        ITSELF("the very term"),
        /// A twin is right, too.
        TWINS_RIGHT("twins right"),
        /// Queries for a name that has a twin do not count.
        TWINS_LEFT_OUT("twins left out"),
        /// A twin is right, and a term that has all of the definition's words that were typed in its own.
        AS_GOOD("as good right");

        private final String title;

        Rule(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Judge(Collection<Term> glossary) {
        for (Term term : glossary) {
            terms.put(term.slug().value(), term);
            keys.put(term.slug().value(), Names.keys(term));
            Names.keys(term).forEach(key -> bearers.merge(key, 1, Integer::sum));
        }
    }

    Term term(String slug) {
        return Objects.requireNonNull(terms.get(slug), slug);
    }

    /// Whether the query counts at all.
    boolean counts(Rule rule, Query query) {
        return rule != Rule.TWINS_LEFT_OUT
                || query.wanted().stream().allMatch(wanted -> bearers.getOrDefault(Keys.of(wanted.name()), 0) < 2);
    }

    /// Where no term is wanted, nothing is right, and so is what is headed as a guess.
    boolean isRight(Rule rule, Query query, Answer answer) {
        if (query.wanted().isEmpty()) {
            return answer.hits().isEmpty() || answer.guess();
        }
        return query.wanted().stream()
                .allMatch(wanted -> answer.hits().stream()
                        .limit(query.kind().depth())
                        .anyMatch(slug -> isRight(rule, query, wanted, slug)));
    }

    private boolean isRight(Rule rule, Query query, Wanted wanted, String slug) {
        return slug.equals(wanted.slug().value())
                || (rule != Rule.ITSELF && isTwin(wanted, slug))
                || (rule == Rule.AS_GOOD && query.kind() == QueryKind.MEANING && holdsWords(query, slug));
    }

    /// The share of right answers in percent; NaN when there is no such query.
    double success(QueryKind kind, Rule rule, List<Query> queries, List<Answer> answers) {
        return 100
                * IntStream.range(0, queries.size())
                        .filter(i -> queries.get(i).kind() == kind && counts(rule, queries.get(i)))
                        .mapToDouble(i -> isRight(rule, queries.get(i), answers.get(i)) ? 1 : 0)
                        .average()
                        .orElse(Double.NaN);
    }

    private boolean isTwin(Wanted wanted, String slug) {
        return keys.getOrDefault(slug, Set.of()).contains(Keys.of(wanted.name()));
    }

    private boolean holdsWords(Query query, String slug) {
        Term term = terms.get(slug);
        return term != null && Descriptions.words(term).containsAll(Keys.words(query.text()));
    }
}
