package io.termatlas.app.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Limits the number of searches that compute at the same time; the others wait. All at once would take longer
/// for each, and the memory of a search grows with its page. The time of a search is measured without that wait.
final class SearchSlots {
    private final Metrics metrics;
    private final Semaphore slots = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    SearchSlots(Metrics metrics) {
        this.metrics = metrics;
    }

    <T> T run(Supplier<T> search) {
        slots.acquireUninterruptibly();
        try {
            return metrics.timeSearch(search);
        } finally {
            slots.release();
        }
    }
}
