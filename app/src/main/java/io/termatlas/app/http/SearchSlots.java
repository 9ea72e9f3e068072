package io.termatlas.app.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets a few searches compute at the same time and has the others wait: all at once would take longer for each, and
/// the memory of a search grows with its page. What a search takes once it has its turn is measured.
final class SearchTurns {
    private final Metrics metrics;
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    SearchTurns(Metrics metrics) {
        this.metrics = metrics;
    }

    <T> T take(Supplier<T> search) {
        turns.acquireUninterruptibly();
        try {
            return metrics.timeSearch(search);
        } finally {
            turns.release();
        }
    }
}
