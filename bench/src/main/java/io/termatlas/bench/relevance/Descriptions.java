package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which terms hold a word in their name or definition.
final class Descriptions {
    private final Map<String, List<Term>> holders = new HashMap<>();

    Descriptions(Collection<Term> glossary) {
        for (Term term : glossary) {
            words(term)
                    .forEach(word -> holders.computeIfAbsent(word, any -> new ArrayList<>())
                            .add(term));
        }
    }

    /// The terms that hold all of the words.
    List<Term> holding(Collection<String> words) {
        List<Term> fewest = words.stream()
                .map(word -> holders.getOrDefault(word, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return fewest.stream().filter(term -> words(term).containsAll(words)).toList();
    }

    static Set<String> words(Term term) {
        Set<String> words = new HashSet<>(Keys.words(term.name()));
        words.addAll(Keys.words(term.shortDefinition()));
        return words;
    }
}
