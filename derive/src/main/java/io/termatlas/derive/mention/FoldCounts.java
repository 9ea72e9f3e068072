package io.termatlas.derive.mention;

/// Counts how many of some pairs are labelled, in rows and folds, so that the rate of a row can be told with one fold
/// left out.
final class FoldCounts {
    /// Leaves no fold out.
    static final int NONE = -1;

    private final int folds;
    private final int[] pairs;
    private final int[] labelled;

    FoldCounts(int rows, int folds) {
        this.folds = folds;
        this.pairs = new int[rows * (folds + 1)];
        this.labelled = new int[rows * (folds + 1)];
    }

    void add(int row, int fold, boolean isLabelled) {
        int first = row * (folds + 1);
        pairs[first + fold]++;
        pairs[first + folds]++;
        if (isLabelled) {
            labelled[first + fold]++;
            labelled[first + folds]++;
        }
    }

    /// @param without the fold that is left out, or [#NONE]
    int pairs(int row, int without) {
        return count(pairs, row, without);
    }

    /// The share of labelled pairs in a row, as if there were some more pairs with the rate that is expected.
    ///
    /// @param weight how many more
    double rate(int row, int without, double expected, double weight) {
        return (count(labelled, row, without) + weight * expected) / (count(pairs, row, without) + weight);
    }

    private int count(int[] counts, int row, int without) {
        int first = row * (folds + 1);
        return counts[first + folds] - (without == NONE ? 0 : counts[first + without]);
    }
}
