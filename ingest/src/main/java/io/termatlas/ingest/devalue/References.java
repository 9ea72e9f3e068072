package io.termatlas.ingest.devalue;

import java.util.Arrays;

/// References in the order of the text.
final class References {
    private final int[] numbers;

    private References(int[] numbers) {
        this.numbers = numbers;
    }

    int size() {
        return numbers.length;
    }

    int get(int position) {
        return numbers[position];
    }

    /// Collects references; used again for one entry after the other.
    static final class Collector {
        private int[] numbers = new int[16];
        private int size;

        void add(int reference) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = reference;
        }

        /// Takes what was collected and starts afresh.
        References take() {
            References taken = new References(Arrays.copyOf(numbers, size));
            size = 0;
            return taken;
        }
    }
}
