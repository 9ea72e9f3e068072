package io.termatlas.app.http.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// Counts rejections by their reason, for any number of threads.
public final class Rejections {
    private final Map<Rejection, LongAdder> counts = new EnumMap<>(Rejection.class);

    public Rejections() {
        Stream.of(Rejection.values()).forEach(reason -> counts.put(reason, new LongAdder()));
    }

    public void count(Rejection reason) {
        adder(reason).increment();
    }

    public long of(Rejection reason) {
        return adder(reason).sum();
    }

    private LongAdder adder(Rejection reason) {
        return counts.getOrDefault(reason, new LongAdder());
    }
}
