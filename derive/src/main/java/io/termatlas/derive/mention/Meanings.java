package io.termatlas.derive.mention;

import java.util.List;

/// Tells which of the terms that share a name a text means.
///
/// The term whose page it is goes first; then the one that the page names as related, the one whose name is written
/// so, the one that names the page's term as related, the one of its category, and the one with the most related terms
/// in common.
final class Meanings {
    /// Two terms are as likely, or none is likely.
    static final int UNCLEAR = -1;

    private static final int ITSELF = 1 << 12;
    private static final int RELATED = 1 << 11;
    private static final int WRITTEN_SO = 1 << 10;
    private static final int RELATED_FROM = 1 << 9;
    private static final int SAME_CATEGORY = 1 << 8;
    private static final int MOST_NEIGHBOURS = SAME_CATEGORY - 1;

    private final StatedLinks links;

    Meanings(StatedLinks links) {
        this.links = links;
    }

    /// @param source the term in whose text the name stands
    /// @param words  as they stand there
    /// @return the place of the term among those that bear the name, or [#UNCLEAR]
    int of(Lexicon.Name name, int source, String words) {
        List<Integer> targets = name.targets();
        if (targets.size() == 1) {
            return 0;
        }
        int likeliest = UNCLEAR;
        int greatest = -1;
        for (int i = 0; i < targets.size(); i++) {
            int likelihood =
                    likelihood(source, targets.get(i)) + (name.forms().get(i).equals(words) ? WRITTEN_SO : 0);
            if (likelihood == greatest) {
                likeliest = UNCLEAR;
            } else if (likelihood > greatest) {
                likeliest = i;
                greatest = likelihood;
            }
        }
        return likeliest;
    }

    private int likelihood(int source, int target) {
        return (target == source ? ITSELF : 0)
                + (links.names(source, target) ? RELATED : 0)
                + (links.names(target, source) ? RELATED_FROM : 0)
                + (links.shareACategory(source, target) ? SAME_CATEGORY : 0)
                + Math.min(MOST_NEIGHBOURS, links.sharedNeighbours(source, target));
    }
}
