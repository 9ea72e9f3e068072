package io.termatlas.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells [Inflation] of every byte that comes out of a decompressor.
final class CountedStream extends FilterInputStream {
    private final Inflation inflation;

    CountedStream(InputStream unpacked, Inflation inflation) {
        super(unpacked);
        this.inflation = inflation;
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        if (unit >= 0) {
            inflation.add(1);
        }
        return unit;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            inflation.add(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        inflation.add(skipped);
        return skipped;
    }
}
