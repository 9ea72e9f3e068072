package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rule that a search box has to beat while a user types: the key begins so, shortest first, then by key.
final class RuleEngine implements Engine {
    @Override
    public String name() {
        return "rule \"key begins so\"";
    }

    @Override
    public List<Answer> answer(List<Term> terms, List<Query> queries) {
        SortedMap<String, String> byKey = new TreeMap<>();
        terms.forEach(term -> byKey.merge(
                Keys.of(term.name()), term.slug().value(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return queries.stream().map(query -> answer(byKey, query.text())).toList();
    }

    private static Answer answer(SortedMap<String, String> byKey, String text) {
        long started = System.nanoTime();
        String key = Keys.of(text);
        String first = byKey.subMap(key, key + Character.MAX_VALUE).entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .orElse("");
        return new Answer(first.isEmpty() ? List.of() : List.of(first), System.nanoTime() - started);
    }
}
