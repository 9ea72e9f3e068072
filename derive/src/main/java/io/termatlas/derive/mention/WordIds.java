package io.termatlas.derive.mention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Numbers the words of a glossary's names by their stems, and finds those numbers in texts. What is no word of any
/// name has none.
///
/// A word's stem is asked for once; the answer is kept by the word as it stands in the text, in an open-addressed
/// table over one array of characters. For one thread.
final class WordIds {
    /// The number of a word that is in no name.
    static final int NONE = -1;

    private static final int FEWEST_SLOTS = 1 << 10;

    private final Stems stems;
    private final Map<String, Integer> byStem = new HashMap<>();
    private boolean closed;

    private char[] characters = new char[1 << 12];
    private int[] ends = new int[FEWEST_SLOTS];
    private int[] ids = new int[FEWEST_SLOTS];
    private int size;
    private int[] slots = new int[FEWEST_SLOTS];

    WordIds(Stems stems) {
        this.stems = stems;
    }

    /// From here on no word gets a new number: names come before texts.
    void close() {
        closed = true;
        size = 0;
        Arrays.fill(slots, 0);
    }

    /// @return the number of the word from `start` to `end` of the text
    int of(String text, int start, int end) {
        int slot = slotOf(text, start, end);
        if (slots[slot] != 0) {
            return ids[slots[slot] - 1];
        }
        int id = compute(text.substring(start, end));
        keep(text, start, end, id, slot);
        return id;
    }

    private int compute(String word) {
        String stem = stems.of(word.toLowerCase(Locale.ROOT));
        return closed ? byStem.getOrDefault(stem, NONE) : byStem.computeIfAbsent(stem, any -> byStem.size());
    }

    private void keep(String text, int start, int end, int id, int slot) {
        int begin = begin(size);
        int length = end - start;
        if (begin + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(begin + length, characters.length * 2));
        }
        text.getChars(start, end, characters, begin);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
        }
        ends[size] = begin + length;
        ids[size] = id;
        size++;
        slots[slot] = size;
        if (size > slots.length / 2) {
            enlarge();
        }
    }

    private int begin(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    private void enlarge() {
        int[] former = slots;
        slots = new int[former.length * 2];
        for (int entry : former) {
            if (entry != 0) {
                int begin = begin(entry - 1);
                String word = new String(characters, begin, ends[entry - 1] - begin);
                slots[slotOf(word, 0, word.length())] = entry;
            }
        }
    }

    private int slotOf(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int word, String text, int start, int end) {
        int begin = begin(word);
        if (ends[word] - begin != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (characters[begin + i - start] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
