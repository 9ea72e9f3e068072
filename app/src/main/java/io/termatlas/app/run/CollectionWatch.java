package io.termatlas.app.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/// Sees a process that does little but collect its garbage: it answers nobody, and the error that would end it may
/// take minutes to come, or never come.
///
/// For one thread.
final class CollectionWatch {
    /// Of the time between two looks.
    private static final double MOST = 0.9;
    private static final int LOOKS = 6;

    private long formerMillis;
    private long formerCollecting;
    private int busy;

    /// @param millis     of any clock, at the beginning
    /// @param collecting milliseconds of collections so far
    CollectionWatch(long millis, long collecting) {
        this.formerMillis = millis;
        this.formerCollecting = collecting;
    }

    /// Looks once.
    ///
    /// @return whether nearly all the time since the last looks was spent for collections
    boolean isHopeless(long millis, long collecting) {
        boolean isBusy = collecting - formerCollecting > MOST * (millis - formerMillis);
        busy = isBusy ? busy + 1 : 0;
        formerMillis = millis;
        formerCollecting = collecting;
        return busy >= LOOKS;
    }

    /// All collections of this process.
    static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /// Milliseconds that all collections of this process took.
    static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
