package io.termatlas.derive.mention;

import java.util.Arrays;
import java.util.Comparator;

/// From which probability of its label on a pair is a mention, chosen without knowing the truth.
///
/// A label says that a pair is a mention; none says nothing, for a site names only some of what its texts speak of.
/// Nearly all of the surest pairs are mentions, so the share of labelled ones among them tells how many mentions are
/// labelled at all (Elkan and Noto 2008: Learning Classifiers from Only Positive and Unlabeled Data). That share turns
/// the probability of a label into that of a mention, and the threshold is where the F1 to be expected is greatest.
final class Threshold {
    /// The surest pairs, as a share of as many as are labelled.
    private static final double SUREST = 0.3;
    private static final double LEAST_SHARE = 0.01;

    private final double[] probabilities;
    private final boolean[] labels;
    /// The surest pair first.
    private final Integer[] order;

    private Threshold(double[] probabilities, boolean[] labels) {
        this.probabilities = probabilities;
        this.labels = labels;
        this.order = new Integer[labels.length];
        Arrays.setAll(order, pair -> pair);
        Arrays.sort(order, Comparator.comparingDouble(pair -> -probabilities[pair]));
    }

    /// @param probabilities of the label, of each pair
    /// @param labels        of each pair
    /// @return the least probability of a pair that is a mention; infinite where none but the labelled ones is
    static double of(double[] probabilities, boolean[] labels) {
        return new Threshold(probabilities, labels).withTheBestF1();
    }

    private double withTheBestF1() {
        double share = shareOfLabelled();
        double mentions = 0;
        for (int pair : order) {
            mentions += mention(pair, share);
        }
        int told = labelled();
        double right = told;
        double best = 2 * right / (told + mentions);
        double threshold = Double.POSITIVE_INFINITY;
        for (int pair : order) {
            if (!labels[pair]) {
                told++;
                right += mention(pair, share);
                double expected = 2 * right / (told + mentions);
                if (expected > best) {
                    best = expected;
                    threshold = probabilities[pair];
                }
            }
        }
        return threshold;
    }

    private double shareOfLabelled() {
        int surest = (int) Math.ceil(labelled() * SUREST);
        int labelled = 0;
        for (int i = 0; i < surest; i++) {
            labelled += labels[order[i]] ? 1 : 0;
        }
        return Math.max(LEAST_SHARE, labelled / (double) Math.max(1, surest));
    }

    private int labelled() {
        int labelled = 0;
        for (boolean label : labels) {
            labelled += label ? 1 : 0;
        }
        return labelled;
    }

    /// How probable it is that the pair is a mention. Of `n` pairs with probability `p` of the label, `n p` are
    /// labelled and `n p / s` are mentions where the share `s` of mentions is labelled; so many of those without a
    /// label are.
    private double mention(int pair, double share) {
        if (labels[pair]) {
            return 1;
        }
        double odds = probabilities[pair] / (1 - probabilities[pair]);
        return Math.min(1, odds * (1 - share) / share);
    }
}
