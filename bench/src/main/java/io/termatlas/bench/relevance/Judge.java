package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Says which first hits were right.
final class Judge {
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> bearers = new HashMap<>();

    Judge(List<Term> terms) {
        for (Term term : terms) {
            String key = Keys.of(term.name());
            keys.put(term.slug().value(), key);
            bearers.merge(key, 1, Integer::sum);
        }
    }

    /// Whether the hit is the term that was meant, or a twin of it: a term whose name has the same key.
    boolean isRight(Query query, Answer answer) {
        String slug = query.slug().value();
        return answer.first().equals(slug)
                || keys.getOrDefault(answer.first(), "").equals(keys.get(slug));
    }

    boolean hasTwin(Query query) {
        return bearers.getOrDefault(keys.getOrDefault(query.slug().value(), ""), 0) > 1;
    }

    /// The share of right first hits in percent; NaN when there is no such query.
    double success(QueryKind kind, boolean withTwins, List<Query> queries, List<Answer> answers) {
        return 100
                * IntStream.range(0, queries.size())
                        .filter(i -> queries.get(i).kind() == kind)
                        .filter(i -> withTwins || !hasTwin(queries.get(i)))
                        .mapToDouble(i -> isRight(queries.get(i), answers.get(i)) ? 1 : 0)
                        .average()
                        .orElse(Double.NaN);
    }
}
