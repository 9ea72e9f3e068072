package io.termatlas.search.query;

import io.termatlas.search.query.Clause.NameNearly;
import java.util.List;

/// What was perhaps meant by a word or name that the index does not have.
///
/// One slip is a letter too many, too few, wrong, or swapped with its neighbour. Short words and numbers have none:
/// another number is another thing.
final class Slips {
    private static final int SHORTEST_FOR_ONE = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    private static final int LONGEST = 64;

    private final Lexicon lexicon;

    Slips(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The names nearly like the key, those within one slip before those within two.
    List<NameNearly> ofName(String key) {
        if (!canSlip(key)) {
            return List.of();
        }
        List<String> near = lexicon.keysNear(key, 1);
        boolean once = !near.isEmpty() || key.length() < SHORTEST_FOR_TWO;
        List<String> names = once ? near : lexicon.keysNear(key, 2);
        int slips = once ? 1 : 2;
        return names.stream()
                .map(name -> new NameNearly(name, slips, once ? Worth.ONE_SLIP : Worth.TWO_SLIPS))
                .toList();
    }

    /// The stem itself when the index knows it, else those that look like it; at least one.
    List<String> formsOf(String stem) {
        if (lexicon.frequency(stem) > 0 || !canSlip(stem)) {
            return List.of(stem);
        }
        List<String> near = lexicon.stemsNear(stem, 1);
        if (near.isEmpty() && stem.length() >= SHORTEST_FOR_TWO) {
            near = lexicon.stemsNear(stem, 2);
        }
        return near.isEmpty() ? List.of(stem) : near;
    }

    private static boolean canSlip(String text) {
        return text.length() >= SHORTEST_FOR_ONE
                && text.length() <= LONGEST
                && text.codePoints().anyMatch(Character::isLetter);
    }
}
