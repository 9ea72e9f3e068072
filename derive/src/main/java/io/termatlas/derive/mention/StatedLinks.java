package io.termatlas.derive.mention;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What the site itself says of how its terms hang together: related terms and categories, by the numbers of
/// the terms.
final class StatedLinks {
    /// Of a term without a category.
    static final int NO_CATEGORY = -1;

    private final int[][] related;
    private final int[] categories;

    /// @param related    for each term the published ones that it names as related, rising; kept
    /// @param categories for each term the number of its category, or [#NO_CATEGORY]; kept
    StatedLinks(int[][] related, int[] categories) {
        this.related = related;
        this.categories = categories;
    }

    /// The published terms that a term names as related, rising.
    IntStream related(int term) {
        return Arrays.stream(related[term]);
    }

    /// Whether the one names the other as related.
    boolean names(int one, int other) {
        return Arrays.binarySearch(related[one], other) >= 0;
    }

    boolean shareACategory(int one, int other) {
        return categories[one] != NO_CATEGORY && categories[one] == categories[other];
    }

    /// How many terms both name as related.
    int sharedNeighbours(int one, int other) {
        int[] left = related[one];
        int[] right = related[other];
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                shared++;
            }
            boolean onLeft = left[i] <= right[j];
            if (left[i] >= right[j]) {
                j++;
            }
            if (onLeft) {
                i++;
            }
        }
        return shared;
    }
}
