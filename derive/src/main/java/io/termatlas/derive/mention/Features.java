package io.termatlas.derive.mention;

import io.termatlas.derive.mention.Candidates.Writing;
import io.termatlas.derive.mention.NameShape.Capitals;
import io.termatlas.model.TextField;

/// What a pair looks like, in numbers that a [LogisticModel] weighs: how its name, its writing, its place in the text
/// and what stands beside it are linked elsewhere; the products let the name's own rate count more or less by the
/// others.
final class Features {
    static final int COUNT = 33;

    private final Candidates pairs;
    private final Lexicon lexicon;
    private final LinkRates rates;
    private final StatedLinks links;

    Features(Candidates pairs, Lexicon lexicon, LinkRates rates, StatedLinks links) {
        this.pairs = pairs;
        this.lexicon = lexicon;
        this.rates = rates;
        this.links = links;
    }

    /// Writes those of a pair; the first one is always 1.
    void write(int pair, double[] into) {
        NameShape shape = lexicon.name(pairs.name(pair)).shape();
        double rate = logOdds(rates.elsewhere(pair));
        double texts = StrictMath.log1p(rates.textsElsewhere(pair));
        double before = logOdds(rates.before(pair));
        double behind = logOdds(rates.behind(pair));
        double place = StrictMath.log1p(pairs.firstWord(pair));
        double back = flag(links.names(pairs.target(pair), pairs.source(pair)));
        double several = flag(shape.words() >= 2);
        double small = flag(shape.capitals() == Capitals.NONE);
        Writing writing = pairs.writing(pair);
        int next = 0;
        into[next++] = 1;
        into[next++] = rate;
        into[next++] = texts;
        into[next++] = before;
        into[next++] = behind;
        into[next++] = place;
        into[next++] = back;
        into[next++] = several;
        into[next++] = flag(shape.words() >= 3);
        into[next++] = StrictMath.log(shape.characters());
        into[next++] = flag(shape.digits());
        into[next++] = small;
        into[next++] = flag(shape.capitals() == Capitals.ALL);
        into[next++] = flag(shape.capitals() == Capitals.INNER);
        into[next++] = flag(shape.capitals() == Capitals.TITLE);
        into[next++] = flag(writing == Writing.EXACT);
        into[next++] = flag(writing == Writing.FIRST_CAPITAL);
        into[next++] = flag(writing == Writing.INFLECTED);
        into[next++] = StrictMath.log(pairs.count(pair));
        into[next++] = flag(pairs.field(pair) == TextField.SHORT_DEFINITION);
        into[next++] = flag(links.shareACategory(pairs.source(pair), pairs.target(pair)));
        into[next++] = rate * rate;
        into[next++] = rate * texts;
        into[next++] = rate * before;
        into[next++] = rate * behind;
        into[next++] = rate * back;
        into[next++] = rate * several;
        into[next++] = rate * small;
        into[next++] = texts * texts;
        into[next++] = before * before;
        into[next++] = behind * behind;
        into[next++] = before * behind;
        into[next] = place * place;
    }

    private static double logOdds(double rate) {
        return StrictMath.log(rate / (1 - rate));
    }

    private static double flag(boolean isSo) {
        return isSo ? 1 : 0;
    }
}
