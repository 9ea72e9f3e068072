package io.termatlas.derive.mention;

import io.termatlas.derive.mention.NameShape.Capitals;

/// Tells which candidates are mentions.
///
/// A pair that the site itself names as related is one. Of the others, a model tells that learnt from the related terms
/// of this glossary what such pairs look like; where there are too few of them to learn from, a name means its term
/// when it is rare.
final class Decision {
    /// With fewer labelled pairs a model learns those pairs, not what they have in common.
    private static final int ENOUGH_FOR_A_MODEL = 100;
    private static final int RARE = 20;

    private final Candidates pairs;
    private final Lexicon lexicon;
    private final StatedLinks links;
    private final int terms;
    private final boolean[] labels;
    private final LinkRates rates;
    private final boolean[] mentions;

    /// @param folds of each term, from 0 below [LinkRates#FOLDS]; that of a term does not depend on the other terms
    Decision(Candidates pairs, Lexicon lexicon, StatedLinks links, byte[] folds) {
        this.pairs = pairs;
        this.lexicon = lexicon;
        this.links = links;
        this.terms = folds.length;
        this.labels = new boolean[pairs.size()];
        int labelled = 0;
        for (int pair = 0; pair < labels.length; pair++) {
            labels[pair] = links.names(pairs.source(pair), pairs.target(pair));
            labelled += labels[pair] ? 1 : 0;
        }
        this.rates = new LinkRates(pairs, lexicon, labels, folds);
        this.mentions = labelled < ENOUGH_FOR_A_MODEL ? rare() : likely();
    }

    boolean isMention(int pair) {
        return mentions[pair];
    }

    /// How often the name by which the source speaks of the target means it, by its [rate][LinkRates], in percent.
    int percent(int pair) {
        return (int) Math.round(100 * rates.ofName(pairs.name(pair)));
    }

    /// Names that few texts hold. How few depends on how much the words look like the name: a single word in small
    /// letters, other capitals and another ending make it doubtful.
    private boolean[] rare() {
        double often = Math.max(RARE, Math.sqrt(terms));
        boolean[] rare = new boolean[labels.length];
        for (int pair = 0; pair < rare.length; pair++) {
            rare[pair] = labels[pair] || rates.texts(pairs.name(pair)) * doubt(pair) <= often;
        }
        return rare;
    }

    private int doubt(int pair) {
        NameShape shape = lexicon.name(pairs.name(pair)).shape();
        int ofShape = shape.words() == 1 && shape.capitals() == Capitals.NONE ? 3 : 1;
        int ofWriting = switch (pairs.writing(pair)) {
            case EXACT -> 1;
            case FIRST_CAPITAL, INFLECTED -> 2;
            case OTHER_CAPITALS -> 4;
        };
        return ofShape * ofWriting;
    }

    private boolean[] likely() {
        Features features = new Features(pairs, lexicon, rates, links);
        LogisticModel model = LogisticModel.fit(features, labels);
        double[] probabilities = new double[labels.length];
        double[] row = new double[Features.COUNT];
        for (int pair = 0; pair < probabilities.length; pair++) {
            features.write(pair, row);
            probabilities[pair] = model.probability(row);
        }
        double threshold = Threshold.of(probabilities, labels);
        boolean[] likely = new boolean[labels.length];
        for (int pair = 0; pair < likely.length; pair++) {
            likely[pair] = labels[pair] || probabilities[pair] >= threshold;
        }
        return likely;
    }
}
