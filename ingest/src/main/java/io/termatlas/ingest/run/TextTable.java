package io.termatlas.ingest.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Distinct texts, numbered from 0 in the order in which they came. Holds their UTF-8 in one array and finds them by
/// an open-addressed table: some 11 bytes a text beside the text itself.
///
/// Any number of threads may ask while none adds. No text is taken out.
final class TextTable {
    /// The number of no text.
    static final int ABSENT = -1;

    private static final int FEWEST_SLOTS = 16;

    private byte[] bytes = new byte[256];
    /// Where each text ends; it begins where the one before it ends.
    private int[] ends = new int[FEWEST_SLOTS];
    /// The number of a text, plus one, at the place that its hash names or at one of those after it; 0 where none is.
    private int[] slots = new int[FEWEST_SLOTS];
    private int size;

    int size() {
        return size;
    }

    /// @return its number; [#ABSENT] when it is not there
    int find(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int slot = slotOf(encoded);
        return slots[slot] == 0 ? ABSENT : slots[slot] - 1;
    }

    String get(int number) {
        int begin = begin(number);
        return new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8);
    }

    /// @return its number, whether or not it was there
    int add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int slot = slotOf(encoded);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int end = append(encoded);
        ends = Growth.toHold(ends, size + 1);
        ends[size] = end;
        size++;
        slots[slot] = size;
        if (size > slots.length - slots.length / 4) {
            enlargeSlots();
        }
        return size - 1;
    }

    /// Compares two texts by their UTF-8, which is the order of code points.
    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, begin(one), ends[one], bytes, begin(other), ends[other]);
    }

    /// What the arrays take.
    long heldBytes() {
        return bytes.length + (long) Integer.BYTES * (ends.length + slots.length);
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int append(byte[] encoded) {
        int begin = begin(size);
        int end = Math.addExact(begin, encoded.length);
        bytes = Growth.toHold(bytes, end);
        System.arraycopy(encoded, 0, bytes, begin, encoded.length);
        return end;
    }

    private void enlargeSlots() {
        int[] former = slots;
        slots = new int[Math.addExact(former.length, former.length / 4)];
        for (int entry : former) {
            if (entry != 0) {
                int begin = begin(entry - 1);
                slots[slotOf(Arrays.copyOfRange(bytes, begin, ends[entry - 1]))] = entry;
            }
        }
    }

    /// The slot of the text, or the free one where it belongs.
    private int slotOf(byte[] encoded) {
        int hash = Arrays.hashCode(encoded) * 0x9E3779B9;
        int slot = (int) ((Integer.toUnsignedLong(hash) * slots.length) >>> Integer.SIZE);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, encoded)) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private boolean isAt(int number, byte[] encoded) {
        return Arrays.equals(bytes, begin(number), ends[number], encoded, 0, encoded.length);
    }
}
