package io.termatlas.model.fault;

import io.termatlas.model.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The known word that takes the fewest edits, when these are at most a third of its letters, and two at least.
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
