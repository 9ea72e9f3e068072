package io.termatlas.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Other words for a word, out of a dictionary's sets of synonyms; single words only.
final class Thesaurus {
    private final Map<String, List<String>> others = new HashMap<>();

    Thesaurus(List<List<String>> synonyms) {
        for (List<String> same : synonyms) {
            List<String> words = same.stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.chars().allMatch(Character::isLetter))
                    .distinct()
                    .toList();
            for (String word : words) {
                List<String> known = others.computeIfAbsent(word, any -> new ArrayList<>());
                words.stream()
                        .filter(other -> !other.equals(word) && !known.contains(other))
                        .forEach(known::add);
            }
        }
    }

    boolean isEmpty() {
        return others.isEmpty();
    }

    boolean hasOther(String word) {
        return !others.getOrDefault(word, List.of()).isEmpty();
    }

    String other(String word, RandomGenerator random) {
        List<String> known = others.getOrDefault(word, List.of());
        return known.get(random.nextInt(known.size()));
    }
}
