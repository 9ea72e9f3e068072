package io.termatlas.derive.mention;

import io.termatlas.derive.mention.NameShape.Capitals;

/// How often texts that hold a name belong to terms that name its term as related: the link probability of Mihalcea and
/// Csomai (Wikify!, 2007) and of Milne and Witten (Learning to Link with Wikipedia, 2008), smoothed with the rate of
/// all names that are written alike. The same for what stands before and behind a name.
///
/// A pair's own label never counts in the rates by which it is judged: the source terms are dealt into folds, and the
/// rate for a pair is that of all other folds. To leave out the pair alone would tell its label, for the rate of a
/// labelled pair would be the lower one.
final class LinkRates {
    static final int FOLDS = 8;

    private static final int LENGTHS = 4;
    private static final int WORDS = 3;
    private static final int SHAPES = LENGTHS * WORDS * Capitals.COUNT * 2;

    /// For how many pairs the rate of the shape counts in that of a name.
    private static final double WEIGHT_OF_SHAPE = 3;
    private static final double WEIGHT_IN_SHAPE = 20;
    private static final double WEIGHT_IN_SURROUNDINGS = 8;

    private final Candidates pairs;
    private final byte[] folds;
    private final byte[] shapes;
    private final FoldCounts ofAll = new FoldCounts(1, FOLDS);
    private final FoldCounts ofShape = new FoldCounts(SHAPES, FOLDS);
    private final FoldCounts before = new FoldCounts(Surroundings.BUCKETS, FOLDS);
    private final FoldCounts behind = new FoldCounts(Surroundings.BUCKETS, FOLDS);
    private final FoldCounts ofName;

    /// @param labels of each pair
    /// @param folds  of each term, from 0 below [#FOLDS]
    LinkRates(Candidates pairs, Lexicon lexicon, boolean[] labels, byte[] folds) {
        this.pairs = pairs;
        this.folds = folds.clone();
        this.shapes = new byte[lexicon.names()];
        for (int name = 0; name < shapes.length; name++) {
            shapes[name] = (byte) numberOf(lexicon.name(name).shape());
        }
        this.ofName = new FoldCounts(shapes.length, FOLDS);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int fold = foldOf(pair);
            ofAll.add(0, fold, labels[pair]);
            ofShape.add(shapes[pairs.name(pair)], fold, labels[pair]);
            ofName.add(pairs.name(pair), fold, labels[pair]);
            before.add(pairs.before(pair), fold, labels[pair]);
            behind.add(pairs.behind(pair), fold, labels[pair]);
        }
    }

    private int foldOf(int pair) {
        return folds[pairs.source(pair)];
    }

    /// The rate of a name in all texts.
    double ofName(int name) {
        return rate(name, FoldCounts.NONE);
    }

    /// How many texts hold the name.
    int texts(int name) {
        return ofName.pairs(name, FoldCounts.NONE);
    }

    /// The rate of the pair's name in other folds.
    double elsewhere(int pair) {
        return rate(pairs.name(pair), foldOf(pair));
    }

    /// How many texts of other folds hold the pair's name.
    int textsElsewhere(int pair) {
        return ofName.pairs(pairs.name(pair), foldOf(pair));
    }

    /// The rate in other folds of what stands before the name.
    double before(int pair) {
        return before.rate(pairs.before(pair), foldOf(pair), all(foldOf(pair)), WEIGHT_IN_SURROUNDINGS);
    }

    /// The rate in other folds of what stands behind the name.
    double behind(int pair) {
        return behind.rate(pairs.behind(pair), foldOf(pair), all(foldOf(pair)), WEIGHT_IN_SURROUNDINGS);
    }

    private double rate(int name, int without) {
        double alike = ofShape.rate(shapes[name], without, all(without), WEIGHT_IN_SHAPE);
        return ofName.rate(name, without, alike, WEIGHT_OF_SHAPE);
    }

    /// Of no pairs at all it is a half: what nothing is known of may be or not.
    private double all(int without) {
        return ofAll.rate(0, without, 0.5, 2);
    }

    private static int numberOf(NameShape shape) {
        int words = Math.min(shape.words(), WORDS) - 1;
        int number = (words * LENGTHS + length(shape.characters())) * Capitals.COUNT
                + shape.capitals().place();
        return number * 2 + (shape.digits() ? 1 : 0);
    }

    private static int length(int characters) {
        if (characters <= 3) {
            return 0;
        } else if (characters <= 5) {
            return 1;
        }
        return characters <= 8 ? 2 : 3;
    }
}
