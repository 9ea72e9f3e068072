package io.termatlas.ingest.route;

import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How long the deliveries of one run wait for the graph, in all: from the beginning of one that fails until one
/// succeeds, pauses included. A single limit, so that a graph which is gone for good ends the run in a time that
/// does not grow with the number of deliveries.
///
/// Of one delivery after the other, by any thread.
final class RetryBudget {
    private final long limit;
    private final LongSupplier nanoTime;
    private long spent;
    private boolean away;
    private long awaySince;
    private long lastTry;

    RetryBudget(Duration limit) {
        this(limit, System::nanoTime);
    }

    RetryBudget(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Makes one try.
    synchronized void over(Runnable delivery) {
        long begun = nanoTime.getAsLong();
        try {
            delivery.run();
        } catch (StoreFault e) {
            lastTry = nanoTime.getAsLong() - begun;
            if (!away) {
                away = true;
                awaySince = begun;
            }
            throw e;
        }
        if (away) {
            away = false;
            spent += begun - awaySince;
        }
    }

    /// Whether another try that takes as long as the last one comes to its end within the limit.
    synchronized boolean lastsForAnother() {
        return spent + nanoTime.getAsLong() - awaySince + lastTry <= limit;
    }
}
