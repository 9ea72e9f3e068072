package io.termatlas.ingest.devalue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Gives each distinct name of a text a number and makes a string of it once: the names of a page's fields
/// repeat, and comparing numbers is cheaper than comparing texts.
///
/// The hash starts from a number that nobody outside knows, so that nobody can choose names which collide.
final class Names {
    private static final long SECRET = new SplittableRandom().nextLong();

    private final byte[] text;
    private String[] names = new String[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] slots = new int[64];
    private int size;

    /// Only where a name is written with an escape: it may equal one that is not.
    private @Nullable Map<String, Integer> byValue;

    Names(byte[] text) {
        this.text = text;
    }

    String name(int number) {
        return names[number];
    }

    int number(int start, int end, boolean escaped) {
        if (escaped || byValue != null) {
            return numberByValue(JsonString.of(text, start, end, escaped));
        }
        int slot = slotOf(start, end);
        if (slots[slot] == 0) {
            slots[slot] = 1 + add(JsonString.of(text, start, end, false), start, end);
            if (2 * size > slots.length) {
                rehash();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    private int numberByValue(String name) {
        Map<String, Integer> numbers = byValue == null ? all() : byValue;
        byValue = numbers;
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, size);
        return add(name, 0, 0);
    }

    private Map<String, Integer> all() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            numbers.put(names[i], i);
        }
        return numbers;
    }

    private int add(String name, int start, int end) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        names[size] = name;
        starts[size] = start;
        ends[size] = end;
        return size++;
    }

    /// The slot that has the name, or the free one where it belongs.
    private int slotOf(int start, int end) {
        int slot = (int) (hash(start, end) >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, int start, int end) {
        return Arrays.equals(text, starts[number], ends[number], text, start, end);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slotOf(starts[i], ends[i])] = 1 + i;
        }
    }

    private long hash(int start, int end) {
        long hash = SECRET;
        for (int at = start; at < end; at += Long.BYTES) {
            hash = (hash ^ EightBytes.from(text, at, end)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
