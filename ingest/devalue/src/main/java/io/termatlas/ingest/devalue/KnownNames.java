package io.termatlas.ingest.devalue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Names that most texts have: found by their bytes, each is one string for all texts. Holds the names that the
/// caller gives, and no text adds to it.
///
/// Immutable.
final class KnownNames {
    static final KnownNames EMPTY = new KnownNames(List.of());

    private final String[] names;
    private final byte[][] spelled;

    /// Hash table by the name's bytes: 1 + the number of a name, or 0 for a free slot. The next one is by the
    /// name's string.
    private final int[] slots;

    private final int[] slotsOfStrings;

    KnownNames(Collection<String> names) {
        this.names = names.stream().distinct().toArray(String[]::new);
        this.spelled = Arrays.stream(this.names)
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.slots = new int[4 * Integer.highestOneBit(this.names.length + 1)];
        this.slotsOfStrings = new int[slots.length];
        for (int number = 0; number < spelled.length; number++) {
            byte[] name = spelled[number];
            slots[slotOf(name, 0, name.length, NameHash.of(name, 0, name.length))] = 1 + number;
            slotsOfStrings[slotOf(this.names[number])] = 1 + number;
        }
    }

    /// @return -1 when the name is none of these
    int find(String name) {
        return slotsOfStrings[slotOf(name)] - 1;
    }

    int size() {
        return names.length;
    }

    String name(int number) {
        return names[number];
    }

    /// @param hash of the name between the two places
    /// @return -1 when the name is none of these
    int find(byte[] text, int start, int end, long hash) {
        return slots[slotOf(text, start, end, hash)] - 1;
    }

    /// The slot that has the name, or the free one where it would be.
    private int slotOf(byte[] text, int start, int end, long hash) {
        int slot = NameHash.slot(hash, slots.length);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int slotOf(String name) {
        int slot = name.hashCode() & (slotsOfStrings.length - 1);
        while (slotsOfStrings[slot] != 0 && !names[slotsOfStrings[slot] - 1].equals(name)) {
            slot = (slot + 1) & (slotsOfStrings.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, byte[] text, int start, int end) {
        byte[] name = spelled[number];
        return Arrays.equals(name, 0, name.length, text, start, end);
    }
}
