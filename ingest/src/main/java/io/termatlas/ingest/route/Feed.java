package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.Statement;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.work.Failure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands batches on, one at a time, and knows when an endpoint that is polled has nothing new: a folder or a
/// bucket has an end, although Camel would poll it for ever.
///
/// The endpoint's threads and the aggregator's call it; [#awaitEnd] is for the thread that started it.
///
/// Why not Camel's own: `DefaultPollingConsumerPollStrategy` has no end, and `sendEmptyMessageWhenIdle` with a
/// `RouteController` that stops the route knows a poll that brought nothing, not one that brought what had come
/// before, as from a bucket; `MemoryIdempotentRepository` knows 1,000 messages unless told otherwise, silently
/// drops the oldest, and cannot tell a message that is under way from one that is done, as an
/// `IdempotentConsumer` cannot. `LoggingExceptionHandler` logs what a consumer reports, with the exchange, and
/// passes it to nothing else.
final class Feed implements PollingConsumerPollStrategy, ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration ENDLESS = Duration.ofDays(36_500);

    private final Consumer<Source.Batch> batches;
    private final Statement statement = new Statement();
    private volatile boolean isPolled;
    /// Each message that an endpoint can show again, by place and bytes.
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    /// Those of them whose batch has not been delivered yet.
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isNewSincePoll = new AtomicBoolean();
    /// A failure that lets a batch under way be completed.
    private final Failure failure = new Failure();
    /// An `Error`, after which an exchange may never be completed.
    private final Failure lost = new Failure();
    private final CountDownLatch end = new CountDownLatch(1);

    Feed(Consumer<Source.Batch> batches) {
        this.batches = batches;
    }

    /// The endpoint may deliver the same messages again.
    void expectRepetition() {
        isPolled = true;
    }

    boolean isPolled() {
        return isPolled;
    }

    /// Notes that a message has come, and whether it has come before. A bucket shows an object again until that is
    /// deleted, once.
    Message note(Message message) {
        if (!isPolled || message.path().isEmpty()) {
            isNewSincePoll.set(true);
            return message;
        }
        long mark = mark(message);
        if (seen.add(mark)) {
            underWay.add(mark);
            isNewSincePoll.set(true);
            return message;
        }
        return underWay.contains(mark) ? message.shownAgain() : message.withoutBytes();
    }

    private static long mark(Message message) {
        int place = message.path().hashCode();
        return ((long) place << 32) ^ Arrays.hashCode(message.bytes());
    }

    /// @throws RuntimeException of the run; the messages are then still to be dealt with
    synchronized void deliver(Source.Endpoint endpoint, MessageBatch batch) {
        if (failure.isReported() || lost.isReported()) {
            throw new InterruptedFault("The feed has ended.");
        }
        batch.sources(endpoint, statement).forEach(batches);
        batch.succeed();
        batch.messages().forEach(message -> underWay.remove(mark(message)));
    }

    void fail(Throwable reason) {
        Throwable thrown = CarriedError.unpack(reason);
        (thrown instanceof Error ? lost : failure).report(thrown);
        end.countDown();
    }

    void end() {
        end.countDown();
    }

    void awaitEnd() {
        awaitEnd(ENDLESS);
    }

    /// @return whether it has come
    boolean awaitEnd(Duration atMost) {
        try {
            return lost.during(() -> end.await(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The reading of the endpoint was interrupted.", e);
        }
    }

    /// Gets the failures that Camel would drop.
    Failure lost() {
        return lost;
    }

    /// Throws the failure that ended the feed, if any.
    void rethrow() {
        lost.rethrow();
        failure.rethrow();
    }

    @Override
    public boolean begin(org.apache.camel.Consumer consumer, Endpoint endpoint) {
        isNewSincePoll.set(false);
        return true;
    }

    @Override
    public void commit(org.apache.camel.Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (!isNewSincePoll.get()) {
            end();
        }
    }

    @Override
    public boolean rollback(org.apache.camel.Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        fail(cause);
        return false;
    }

    @Override
    public void handleException(Throwable exception) {
        handleException("", null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    /// Called for an exception that a consumer cannot give to a route; one of a route has ended the feed
    /// already.
    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
        if (CarriedError.unpack(exception) instanceof Error error) {
            fail(error);
        } else if (!failure.isReported()) {
            LOG.warn("The endpoint reports an error: {}", String.valueOf(exception.getMessage()));
        }
    }
}
