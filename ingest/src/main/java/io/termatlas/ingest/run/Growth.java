package io.termatlas.ingest.run;

import java.util.Arrays;

/// Arrays that grow by an eighth, so that little of them stays empty.
final class Growth {
    private Growth() {}

    static byte[] toHold(byte[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, room(length));
    }

    static int[] toHold(int[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, room(length));
    }

    private static int room(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, length + length / 8L);
    }
}
