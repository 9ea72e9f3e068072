package io.termatlas.bench.source;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.PayloadFault;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// Decodes payloads, throws their terms away, and looks three times at what is alive on the heap.
final class LiveHeap implements PayloadSteps {
    private static final int[] TENTHS = {1, 5, 9};
    private static final double MEGABYTE = 1e6;
    private static final int LOOKS = 5;

    private final PayloadDecoder decoder = new PayloadDecoder(IngestSettings.DEFAULT.limits());
    private final int pages;
    private final long before;
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicLongArray seen = new AtomicLongArray(TENTHS.length);

    /// Looks for the first time.
    LiveHeap(int pages) {
        this.pages = pages;
        this.before = settledHeap();
    }

    /// What the run before has left goes by and by.
    private static long settledHeap() {
        long least = alive();
        for (int look = 1; look < LOOKS; look++) {
            least = Math.min(least, alive());
        }
        return least;
    }

    @Override
    public Decoded decode(Payload payload) {
        byte[] bytes = payload.read(IngestSettings.DEFAULT.limits().payloadBytes());
        return decoder.decode(GlossaryId.DEFAULT, payload.origin(), bytes);
    }

    @Override
    public void settle(Payload payload, Decoded decoded) {
        int now = settled.incrementAndGet();
        for (int at = 0; at < TENTHS.length; at++) {
            if (now == (int) ((long) pages * TENTHS[at] / 10)) {
                seen.set(at, alive() - before);
            }
        }
    }

    @Override
    public void reject(Payload payload, PayloadFault fault) {
        throw new IllegalStateException("a payload cannot be read: " + payload.path(), fault);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Bytes, beyond what was alive before.
    long most() {
        long most = 0;
        for (int at = 0; at < TENTHS.length; at++) {
            most = Math.max(most, seen.get(at));
        }
        return most;
    }

    void requireAll() {
        if (settled.get() != pages) {
            throw new IllegalStateException(settled + " payloads of " + pages);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5.1f %5.1f %5.1f",
                seen.get(0) / MEGABYTE,
                seen.get(1) / MEGABYTE,
                seen.get(2) / MEGABYTE);
    }
}
