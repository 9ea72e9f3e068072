package io.termatlas.ingest.route;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/// Ends a split at the first item that failed for good; one that the dead letter channel has handled did not
/// fail.
///
/// Camel's own `stopOnException` takes a handled exception for a failure and would end a run at its first bad
/// payload.
final class FirstFailure implements AggregationStrategy {
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    /// Who is to be told that an exchange will not come to its end.
    private @Nullable Thread waiting;

    private boolean woken;

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange item) {
        if (item.getException() != null) {
            failure.compareAndSet(null, item.getException());
            item.setException(null);
        }
        return before == null ? item : before;
    }

    /// The same items, none after a failure. Camel does not close them: they may be read on when all have been
    /// given out.
    <T> Iterator<T> endsEarly(Iterator<T> items) {
        return new EarlyEnd<>(items);
    }

    /// Notes an error that no exchange will bring, and wakes whoever waits for one. Takes no memory: there may be none.
    void lose(Throwable error) {
        failure.compareAndSet(null, error);
        synchronized (this) {
            if (waiting != null) {
                woken = true;
                waiting.interrupt();
            }
        }
    }

    /// Does what waits for an exchange; [#lose] ends the wait, and its interruption ends with it.
    <T> T await(Supplier<T> work) {
        synchronized (this) {
            waiting = Thread.currentThread();
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                waiting = null;
                if (woken) {
                    woken = false;
                    Thread.interrupted();
                }
            }
        }
    }

    /// Throws what the item's step threw, or was lost.
    void rethrow() {
        Throwable first = failure.get();
        if (first instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (first != null) {
            throw new IllegalStateException("a step of the run failed", first);
        }
    }

    private final class EarlyEnd<T> implements Iterator<T> {
        private final Iterator<T> items;

        EarlyEnd(Iterator<T> items) {
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            return failure.get() == null && items.hasNext();
        }

        @Override
        public T next() {
            return items.next();
        }
    }
}
