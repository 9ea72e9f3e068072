package io.termatlas.ingest.devalue;

import java.util.SplittableRandom;

/// A hash of the bytes of a name. It starts from a random number of this process, so that an attacker cannot
/// choose names which collide.
final class NameHash {
    private static final long SECRET = new SplittableRandom().nextLong();

    private NameHash() {}

    static long of(byte[] text, int start, int end) {
        long hash = SECRET;
        for (int at = start; at < end; at += Long.BYTES) {
            hash = (hash ^ EightBytes.from(text, at, end)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// @param slots how many there are, a power of two
    static int slot(long hash, int slots) {
        return (int) (hash >>> 32) & (slots - 1);
    }
}
