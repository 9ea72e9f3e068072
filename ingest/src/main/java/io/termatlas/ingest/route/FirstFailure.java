package io.termatlas.ingest.route;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/// Ends a split at the first item that failed for good; one that the dead letter channel has handled did not
/// fail.
///
/// Camel's own `stopOnException` takes a handled exception for a failure and would end a run at its first bad
/// payload.
final class FirstFailure implements AggregationStrategy {
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

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

    /// Throws what the item's step threw.
    void rethrow() {
        Exception first = failure.get();
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
