package io.termatlas.search.lucene.ranking;

import io.termatlas.model.text.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds in a sorted list the words with a prefix that is one typo away from what was typed.
///
/// The first letter is rarely mistyped: words that begin with it, or with the second letter (the first two may be
/// swapped, or the first may be one too many), are compared, and each shared prefix once. Only where there are none,
/// the first letter may be another one, or left out.
final class FuzzyPrefixes {
    private static final int SHORTEST_FOR_FIRST = 5;
    private static final int LOOKED_AT = 200;

    private final SortedTexts words;

    FuzzyPrefixes(SortedTexts words) {
        this.words = words;
    }

    /// The words with a prefix at edit distance one: those whose first letter was typed, then the shortest first.
    List<String> of(String typed, int most) {
        List<Integer> found = new ArrayList<>();
        EditDistance distance = new EditDistance(typed);
        addFrom(typed.substring(0, 1), typed, distance, found);
        String second = typed.substring(1, 2);
        if (!second.equals(typed.substring(0, 1))) {
            addFrom(second, typed, distance, found);
        }
        if (found.isEmpty() && typed.length() >= SHORTEST_FOR_FIRST) {
            found.addAll(words.holdingSecond(typed.substring(1), LOOKED_AT));
            found.addAll(words.holdingSecond(typed, LOOKED_AT));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Integer word) -> !words.begins(word, typed.substring(0, 1)))
                        .thenComparingInt(words::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(words::text)
                .toList();
    }

    /// Neighbours in the list share prefixes: a prefix that cannot match rules out all words that begin with it.
    private void addFrom(String first, String typed, EditDistance distance, List<Integer> found) {
        int word = words.first(first);
        while (word < words.size() && words.begins(word, first)) {
            int looked = mismatch(word, typed, distance);
            if (looked == MATCH) {
                found.add(word);
                word++;
            } else {
                int next = word + 1;
                while (next < words.size() && words.common(word, next) >= looked) {
                    next++;
                }
                word = next;
            }
        }
    }

    private static final int MATCH = -1;

    /// How many letters had to be looked at to see that the word does not match; [#MATCH] when it does.
    private int mismatch(int word, String typed, EditDistance distance) {
        distance.begin();
        int longest = Math.min(words.length(word), typed.length() + 1);
        for (int i = 1; i <= longest; i++) {
            if (distance.add(words.charAt(word, i - 1), 1) > 1) {
                return i;
            }
            if (i >= typed.length() - 1 && distance.edits() <= 1) {
                return MATCH;
            }
        }
        return longest + 1;
    }
}
