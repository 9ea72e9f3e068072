package io.termatlas.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How one sets two things side by side in a language, folded: a line of `comparing.txt`.
///
/// @param joiners what stands between the two, such as "and" and "vs"
/// @param words   what says that they are compared, such as "difference"
public record Comparing(Set<String> joiners, Set<String> words) {
    private static final Map<String, Comparing> ALL =
            WordTable.read("comparing.txt", 2, lists -> new Comparing(folded(lists.get(0)), folded(lists.get(1))));
    private static final Comparing NONE = new Comparing(Set.of("vs", "versus"), Set.of());

    public Comparing {
        joiners = Set.copyOf(joiners);
        words = Set.copyOf(words);
    }

    static Comparing of(String code) {
        return ALL.getOrDefault(code, NONE);
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(WordForm::folded).collect(Collectors.toUnmodifiableSet());
    }
}
