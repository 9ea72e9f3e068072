package io.termatlas.graph.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for something that another process does without telling us.
final class Polling {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Polling() {}

    /// @return whether the condition came true in time; it is asked ten times a second, and once at least
    static boolean until(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
