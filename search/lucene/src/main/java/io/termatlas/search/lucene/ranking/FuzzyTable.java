package io.termatlas.search.lucene.ranking;

import io.termatlas.model.text.EditDistance;
import io.termatlas.search.query.Lexicon.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds among many short texts those within a small edit distance of another one, exactly, by a scan of all: a text
/// costs about a nanosecond, because hardly any passes the comparison of its length and of the set of its letters,
/// which 64 bits hold. An edit changes at most two letters of the set.
///
/// Holds about 20 bytes a text beside the texts. Immutable.
final class FuzzyTable {
    private final SortedTexts words;
    /// The words by length, and of each the set of its letters, in that order.
    private final int[] byLength;

    private final long[] letters;
    private final int[] firstOfLength;

    FuzzyTable(SortedTexts words) {
        this.words = words;
        int longest = 0;
        for (int i = 0; i < words.size(); i++) {
            longest = Math.max(longest, words.length(i));
        }
        this.firstOfLength = new int[longest + 2];
        for (int i = 0; i < words.size(); i++) {
            firstOfLength[words.length(i) + 1]++;
        }
        for (int length = 1; length < firstOfLength.length; length++) {
            firstOfLength[length] += firstOfLength[length - 1];
        }
        this.byLength = new int[words.size()];
        this.letters = new long[words.size()];
        int[] next = firstOfLength.clone();
        for (int i = 0; i < words.size(); i++) {
            int place = next[words.length(i)]++;
            byLength[place] = i;
            letters[place] = letters(words.text(i));
        }
    }

    /// The nearest texts, all at the same edit distance from one to `maxEdits`; the more frequent first.
    /// Their digits are those of the text.
    List<Near> near(String text, int maxEdits, int most) {
        List<Integer> found = new ArrayList<>();
        EditDistance distance = new EditDistance(text);
        long wanted = letters(text);
        int least = maxEdits;
        int from = firstOfLength[Math.clamp(text.length() - maxEdits, 0, firstOfLength.length - 1)];
        int to = firstOfLength[Math.clamp(text.length() + maxEdits + 1L, 0, firstOfLength.length - 1)];
        for (int place = from; place < to; place++) {
            if (Long.bitCount(letters[place] ^ wanted) <= 2 * least) {
                int here = words.edits(byLength[place], distance, least);
                if (here > 0
                        && here <= least
                        && digits(words.text(byLength[place])).equals(digits(text))) {
                    if (here < least) {
                        found.clear();
                        least = here;
                    }
                    found.add(byLength[place]);
                }
            }
        }
        int reached = least;
        return found.stream()
                .sorted(Comparator.comparingInt(words::frequency).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(word -> new Near(words.text(word), reached))
                .toList();
    }

    private static long letters(String text) {
        long set = 0;
        for (int i = 0; i < text.length(); i++) {
            set |= 1L << (text.charAt(i) & 63);
        }
        return set;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
