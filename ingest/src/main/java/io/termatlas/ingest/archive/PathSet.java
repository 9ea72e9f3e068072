package io.termatlas.ingest.archive;

import java.util.Arrays;

/// A set of paths as 64-bit hashes, eight bytes each: of a million paths, two are taken for one with a
/// probability of one to thirty million. First filled, then asked.
final class PathSet {
    private long[] hashes = new long[64];
    private int size;
    private boolean sorted = true;

    void add(String path) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size++] = hash(path);
        sorted = false;
    }

    boolean contains(String path) {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, size, hash(path)) >= 0;
    }

    /// FNV-1a over the UTF-16 units, mixed at the end as SplitMix64 does.
    private static long hash(String path) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
