package io.termatlas.derive.mention;

import java.util.Arrays;

/// Names as sequences of word numbers: a tree whose branches lie in one open-addressed table, from a node and a word
/// to the next node.
///
/// Some 32 bytes a word of a name. Any number of threads may ask while none adds.
final class NameTree {
    /// The node before the first word of each name.
    static final int ROOT = 0;
    /// No such node, or no name there.
    static final int NONE = -1;

    private static final int FEWEST_SLOTS = 1 << 10;

    /// Node and word in one number, plus one; 0 where the slot is free.
    private long[] keys = new long[FEWEST_SLOTS];
    private int[] next = new int[FEWEST_SLOTS];
    /// Of each node, the number of the name that ends there, plus one; 0 where none does.
    private int[] names = new int[FEWEST_SLOTS];
    private int nodes = 1;

    /// @return the node behind the word; [#NONE] when no name goes on so
    int next(int node, int word) {
        int slot = slotOf(keyOf(node, word));
        return keys[slot] == 0 ? NONE : next[slot];
    }

    /// @return the number of the name that ends at the node; [#NONE] when none does
    int name(int node) {
        return names[node] - 1;
    }

    /// Adds a name, unless one of the same words is there.
    ///
    /// @param number of the name, if it is new
    /// @return the number of the one that is there now
    int add(int[] words, int count, int number) {
        int node = ROOT;
        for (int i = 0; i < count; i++) {
            node = step(node, words[i]);
        }
        if (names[node] == 0) {
            names[node] = number + 1;
        }
        return name(node);
    }

    private int step(int node, int word) {
        long key = keyOf(node, word);
        int slot = slotOf(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            next[slot] = nodes;
            nodes++;
            if (nodes > keys.length / 2) {
                enlarge();
            }
            return nodes - 1;
        }
        return next[slot];
    }

    private void enlarge() {
        long[] formerKeys = keys;
        int[] formerNext = next;
        keys = new long[formerKeys.length * 2];
        next = new int[keys.length];
        names = Arrays.copyOf(names, keys.length);
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerKeys[i] != 0) {
                int slot = slotOf(formerKeys[i]);
                keys[slot] = formerKeys[i];
                next[slot] = formerNext[i];
            }
        }
    }

    private int slotOf(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long keyOf(int node, int word) {
        return (((long) node << 32) | (word & 0xffffffffL)) + 1;
    }
}
