package io.termatlas.ingest.source;

/// A set of paths as 64-bit hashes, eleven to fourteen bytes each: of a million paths, two are taken for one with
/// a probability of one to thirty million. For one thread at a time.
public final class PathSet {
    private static final int FIRST_ROOM = 64;

    /// Open addressing; zero is a free place.
    private long[] hashes = new long[FIRST_ROOM];

    private int size;

    /// @return whether it was not there yet
    public boolean add(String path) {
        long hash = hash(path);
        int place = place(hash);
        if (hashes[place] == hash) {
            return false;
        }
        hashes[place] = hash;
        size++;
        if (size > hashes.length - hashes.length / 4) {
            grow();
        }
        return true;
    }

    public boolean contains(String path) {
        long hash = hash(path);
        return hashes[place(hash)] == hash;
    }

    public int size() {
        return size;
    }

    /// Where the hash is, or would go.
    private int place(long hash) {
        int place = (int) Math.unsignedMultiplyHigh(hash, hashes.length);
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = place + 1 == hashes.length ? 0 : place + 1;
        }
        return place;
    }

    /// By a quarter, so that little stays free.
    private void grow() {
        long[] before = hashes;
        hashes = new long[Math.addExact(before.length, before.length / 4)];
        for (long hash : before) {
            if (hash != 0) {
                hashes[place(hash)] = hash;
            }
        }
    }

    /// FNV-1a over the UTF-16 units, mixed at the end as SplitMix64 does. Never zero.
    private static long hash(String path) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
