package io.termatlas.app.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/// Sees a process that does little but collect its garbage: it answers nobody, and the error that would end it may
/// take minutes to come, or never come.
///
/// For one thread.
final class CollectionWatch {
    /// Of the time between two looks.
    private static final double MOST = 0.9;
    /// The same where the heap is full after a collection: on a busy machine, the threads that would work wait for a
    /// processor between two collections.
    private static final double MOST_WHEN_FULL = 0.4;

    private static final double FULL = 0.95;
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
    /// @param used the share of the heap that the last collection left
    /// @return whether nearly all the time since the last looks was spent for collections
    boolean isHopeless(long millis, long collecting, double used) {
        double most = used > FULL ? MOST_WHEN_FULL : MOST;
        boolean isBusy = collecting - formerCollecting > most * (millis - formerMillis);
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

    /// The share of the heap that is used after the last collection of each of its parts; 0 before the first.
    static double used() {
        long used = 0;
        long most = 0;
        for (MemoryPoolMXBean part : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = part.getCollectionUsage();
            if (part.getType() == MemoryType.HEAP && left != null) {
                used += left.getUsed();
                most += left.getMax();
            }
        }
        return most <= 0 ? 0 : (double) used / most;
    }

    /// Milliseconds that all collections of this process took.
    static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
