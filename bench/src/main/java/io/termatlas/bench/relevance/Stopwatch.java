package io.termatlas.bench.relevance;

import java.lang.management.ManagementFactory;

/// What a query took.
enum Stopwatch {
    /// As a user waits.
    WALL,
    /// What the thread computed: for a machine that has other things to do.
    CPU,
    /// Nothing: for who only wants to know what is found.
    NONE;

    /// Rounds of questions before those that are measured.
    int warmUp(int rounds) {
        return this == NONE ? 0 : rounds;
    }

    long nanos() {
        return switch (this) {
            case WALL -> System.nanoTime();
            case NONE -> 0;
            case CPU -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        };
    }
}
