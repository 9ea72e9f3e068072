package io.termatlas.ingest.route;

import io.termatlas.model.work.Failure;
import java.util.Iterator;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/// Ends a split at the first item that failed for good; one that the dead letter channel has handled did not
/// fail.
///
/// Why not Camel's own: `stopOnException` of its `Splitter` takes a handled exception for a failure
/// (`PipelineHelper.continueProcessing`) and would end a run at its first bad payload; without it
/// `UseOriginalAggregationStrategy` keeps the exception of the last item and has all the others run.
final class FirstFailure implements AggregationStrategy {
    private final Failure failure;

    FirstFailure(Failure failure) {
        this.failure = failure;
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange item) {
        if (item.getException() != null) {
            failure.report(CarriedError.unpack(item.getException()));
            item.setException(null);
        }
        return before == null ? item : before;
    }

    /// The same items, none after a failure. Camel does not close them: they may still be read after the last
    /// one has been taken.
    <T> Iterator<T> endsEarly(Iterator<T> items) {
        return new EarlyEnd<>(items);
    }

    private final class EarlyEnd<T> implements Iterator<T> {
        private final Iterator<T> items;

        EarlyEnd(Iterator<T> items) {
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            return !failure.isReported() && items.hasNext();
        }

        @Override
        public T next() {
            return items.next();
        }
    }
}
