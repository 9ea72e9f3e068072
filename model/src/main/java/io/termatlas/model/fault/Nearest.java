package io.termatlas.model.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The known word that takes the fewest edits, when these are at most a third of its letters, and two at least.
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).
    static int distance(String from, String to) {
        int[] older = new int[to.length() + 1];
        int[] before = new int[to.length() + 1];
        int[] now = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            now[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                boolean same = from.charAt(row - 1) == to.charAt(column - 1);
                now[column] =
                        Math.min(Math.min(now[column - 1], before[column]) + 1, before[column - 1] + (same ? 0 : 1));
                if (isSwap(from, row, to, column)) {
                    now[column] = Math.min(now[column], older[column - 2] + 1);
                }
            }
            int[] spare = older;
            older = before;
            before = now;
            now = spare;
        }
        return before[to.length()];
    }

    private static boolean isSwap(String from, int row, String to, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
