package io.termatlas.bench.relevance;

import java.lang.management.ManagementFactory;

/// What a query took.
enum Stopwatch {
    /// As a user waits.
    WALL,
    /// What the thread computed: for a machine that has other things to do.
    CPU;

    long nanos() {
        return switch (this) {
            case WALL -> System.nanoTime();
            case CPU -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        };
    }
}
