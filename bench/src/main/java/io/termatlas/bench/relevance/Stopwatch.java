package io.termatlas.bench.relevance;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// What a query took.
enum Stopwatch {
    /// As a user waits.
    WALL(System::nanoTime),
    /// What the thread computed: for a machine that has other things to do.
    CPU(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);

    private final LongSupplier nanos;

    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long nanos() {
        return nanos.getAsLong();
    }
}
