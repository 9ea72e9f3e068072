package io.termatlas.model.fault;

import io.termatlas.model.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that an unknown one is probably a misspelling of.
public final class Nearest {
    private Nearest() {}

    /// The known word with the smallest edit distance, when that is at most a third of the word's length, and
    /// two at least.
    public static Optional<String> to(String word, Collection<String> known) {
        EditDistance distance = new EditDistance(word);
        return known.stream()
                .filter(candidate -> distance.to(candidate, most(candidate)) <= most(candidate))
                .min(Comparator.comparingInt((String candidate) -> distance.to(candidate, most(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int most(String candidate) {
        return Math.max(2, candidate.length() / 3);
    }
}
