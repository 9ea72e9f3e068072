package io.termatlas.search.lucene.ranking;

import java.util.Arrays;

/// Counts the slips between one text and others: letters too many, too few, wrong, or swapped with their neighbours
/// (optimal string alignment, Boytsov 2011, 2.1). For one thread.
final class Slips {
    private final String text;
    private int[] before;
    private int[] last;
    private int[] row;

    Slips(String text) {
        this.text = text;
        this.before = new int[text.length() + 1];
        this.last = new int[text.length() + 1];
        this.row = new int[text.length() + 1];
    }

    /// The slips to a word of the list, or more than `most`.
    int to(WordList words, int word, int most) {
        begin();
        for (int i = 1; i <= words.length(word); i++) {
            char previous = i > 1 ? words.charAt(word, i - 2) : '\0';
            if (add(i, words.charAt(word, i - 1), previous, most) > most) {
                return most + 1;
            }
        }
        return last[text.length()];
    }

    /// The slips to the beginning of another text, for which they are fewest.
    int whole() {
        return last[text.length()];
    }

    void begin() {
        for (int j = 0; j <= text.length(); j++) {
            last[j] = j;
        }
    }

    /// Goes on by a letter of the other text.
    ///
    /// @param i how many letters of it that makes
    /// @return the fewest slips that any continuation can come to
    int add(int i, char letter, char previous, int most) {
        int from = Math.max(1, i - most);
        int to = Math.min(text.length(), i + most);
        Arrays.fill(row, most + 1);
        row[0] = i;
        int least = from > 1 ? most + 1 : i;
        for (int j = from; j <= to; j++) {
            char here = text.charAt(j - 1);
            int slips = last[j - 1] + (here == letter ? 0 : 1);
            slips = Math.min(slips, last[j] + 1);
            slips = Math.min(slips, row[j - 1] + 1);
            if (i > 1 && j > 1 && here == previous && text.charAt(j - 2) == letter) {
                slips = Math.min(slips, before[j - 2] + 1);
            }
            row[j] = slips;
            least = Math.min(least, slips);
        }
        int[] free = before;
        before = last;
        last = row;
        row = free;
        return least;
    }
}
