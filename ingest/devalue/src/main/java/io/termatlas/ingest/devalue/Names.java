package io.termatlas.ingest.devalue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives each distinct name of a text a number and makes a string of it once: the names of a page's fields
/// repeat, and comparing numbers is cheaper than comparing texts. Those of the vocabulary have the first numbers.
final class Names {
    private final byte[] text;
    private final KnownNames knownNames;
    private final int known;

    /// The text's own, by their number less those of the vocabulary.
    private String[] names = new String[4];

    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int[] slots = new int[8];
    private int size;

    /// Only where a name is written with an escape: it may equal one that is not.
    private @Nullable Map<String, Integer> byValue;

    Names(byte[] text, KnownNames knownNames) {
        this.text = text;
        this.knownNames = knownNames;
        this.known = knownNames.size();
    }

    String name(int number) {
        return number < known ? knownNames.name(number) : names[number - known];
    }

    /// The number of a name of the vocabulary; -1 when it is none.
    int known(String name) {
        return knownNames.find(name);
    }

    /// Whether the number is that of a name which is none of the vocabulary.
    boolean isOwn(int number) {
        return number >= known;
    }

    /// Whether the text, or the vocabulary, has the name.
    boolean has(String name) {
        boolean has = known(name) >= 0;
        for (int own = 0; own < size && !has; own++) {
            has = names[own].equals(name);
        }
        return has;
    }

    int number(int start, int end, boolean escaped) {
        if (escaped || byValue != null) {
            return numberByValue(JsonString.of(text, start, end, escaped));
        }
        long hash = NameHash.of(text, start, end);
        int number = knownNames.find(text, start, end, hash);
        return number >= 0 ? number : known + own(start, end, hash);
    }

    private int own(int start, int end, long hash) {
        int slot = slotOf(start, end, hash);
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
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        numbers.put(name, known + size);
        return known + add(name, 0, 0);
    }

    private Map<String, Integer> all() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < known + size; number++) {
            numbers.put(name(number), number);
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
    private int slotOf(int start, int end, long hash) {
        int slot = NameHash.slot(hash, slots.length);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int own, int start, int end) {
        return Arrays.equals(text, starts[own], ends[own], text, start, end);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int own = 0; own < size; own++) {
            slots[slotOf(starts[own], ends[own], NameHash.of(text, starts[own], ends[own]))] = 1 + own;
        }
    }
}
