package io.termatlas.model.text;

import java.util.Arrays;

/// Counts the edits between one text and others: letters to insert, remove, replace or swap with their neighbour
/// (optimal string alignment, Boytsov 2011, 2.1). A letter beyond U+FFFF counts as two.
///
/// Costs `most` cells a letter of the other text and allocates nothing once it is made. For one thread.
public final class EditDistance {
    private final String text;
    /// The edits to each prefix of the text from nothing.
    private final int[] first;

    private int[] before;
    private int[] last;
    private int[] row;

    /// How many letters of the other text were added, and the last of them.
    private int added;

    private char previous;

    /// @param text that all others are compared with
    public EditDistance(String text) {
        this.text = text;
        this.first = new int[text.length() + 1];
        Arrays.setAll(first, length -> length);
        this.before = new int[text.length() + 1];
        this.last = new int[text.length() + 1];
        this.row = new int[text.length() + 1];
        begin();
    }

    /// The edits to another text, or `most + 1` when they are more than `most`.
    public int to(String other, int most) {
        return to(other, 0, other.length(), most);
    }

    /// The same for a part of a longer text.
    ///
    /// @param end exclusive
    public int to(String other, int start, int end, int most) {
        if (Math.abs(text.length() - (end - start)) > most) {
            return most + 1;
        }
        begin();
        for (int i = start; i < end; i++) {
            if (add(other.charAt(i), most) > most) {
                return most + 1;
            }
        }
        return Math.min(edits(), most + 1);
    }

    /// Begins another text, whose letters are [added][#add] one by one: for a search that gives up early, or
    /// that looks at the prefixes of a text.
    public void begin() {
        added = 0;
        previous = '\0';
        System.arraycopy(first, 0, last, 0, first.length);
    }

    /// @param most what the caller cares for; the same for all letters of a text
    /// @return the fewest edits that any continuation can come to; above `most` when it is more than `most`
    public int add(char letter, int most) {
        int i = ++added;
        int from = Math.max(1, i - most);
        int to = Math.min(text.length(), i + most);
        row[from - 1] = most + 1;
        row[Math.min(to + 1, text.length())] = most + 1;
        row[0] = i;
        int least = from > 1 ? most + 1 : i;
        for (int j = from; j <= to; j++) {
            char here = text.charAt(j - 1);
            int edits = last[j - 1] + (here == letter ? 0 : 1);
            edits = Math.min(edits, last[j] + 1);
            edits = Math.min(edits, row[j - 1] + 1);
            if (i > 1 && j > 1 && here == previous && text.charAt(j - 2) == letter) {
                edits = Math.min(edits, before[j - 2] + 1);
            }
            row[j] = edits;
            least = Math.min(least, edits);
        }
        turn();
        previous = letter;
        return least;
    }

    /// The edits between the text and the letters added since [#begin], when these are at most `most`.
    public int edits() {
        return last[text.length()];
    }

    private void turn() {
        int[] free = before;
        before = last;
        last = row;
        row = free;
    }
}
