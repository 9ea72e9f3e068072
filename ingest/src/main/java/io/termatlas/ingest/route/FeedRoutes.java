package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.AggregateDefinition;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Endpoint → messages → batches by size, bytes and time → deliver, one after the other. What an endpoint
/// delivers as a list is a batch already. A batch waits while another run writes the glossary; whatever else fails
/// ends the feed.
///
/// A consumer of a transacted endpoint waits with its message until the batch has been committed: so a batch has at
/// most as many messages as there are consumers, and a crash loses none.
final class FeedRoutes extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRoutes.class);

    /// With pauses of up to a minute, about six of them.
    private static final int REDELIVERIES = 11;

    /// Milliseconds.
    private static final long LULL = 200;

    private static final String MESSAGES = "direct:messages";

    private final Source.Endpoint source;
    private final Endpoint endpoint;
    private final FeedSettings settings;
    private final Feed feed;
    private final ScheduledExecutorService schedule;
    private final boolean holds;

    FeedRoutes(
            Source.Endpoint source,
            Endpoint endpoint,
            FeedSettings settings,
            Feed feed,
            ScheduledExecutorService schedule) {
        this.source = source;
        this.endpoint = endpoint;
        this.settings = settings;
        this.feed = feed;
        this.schedule = schedule;
        this.holds = isTransacted(endpoint);
    }

    @Override
    public void configure() {
        onException(Throwable.class).logExhausted(false).process(this::fail);
        onException(StoreFault.class)
                .maximumRedeliveries(REDELIVERIES)
                .redeliveryDelay(1_000)
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(60_000)
                .logRetryAttempted(false)
                .logExhausted(false)
                .onRedelivery(this::tellRetry)
                .process(this::fail);

        from(endpoint)
                .routeId("feed")
                .choice()
                .when(exchange -> exchange.getMessage().getBody() instanceof List<?>)
                .process(CarriedError.around(this::gather))
                .process(CarriedError.around(this::deliver))
                .otherwise()
                .process(CarriedError.around(this::take))
                .to(MESSAGES)
                .process(this::hold);

        AggregateDefinition batches = from(MESSAGES)
                .routeId("messages")
                .aggregate(constant(true), this::add)
                .completionPredicate(this::isFull)
                .timeoutCheckerExecutorService(schedule)
                .forceCompletionOnStop();
        completeInTime(batches).process(CarriedError.around(this::deliver));
    }

    /// A batch of held messages is delivered when no more of them come, because all the endpoint's consumers
    /// wait; and by a thread of its own, because theirs are waiting. Any other batch is delivered by the thread
    /// whose message fills it, so the endpoint is read no faster than the stores take batches, and none waits in
    /// memory when the feed is stopped.
    private AggregateDefinition completeInTime(AggregateDefinition batches) {
        return holds
                ? batches.completionTimeout(LULL)
                        .completionTimeoutCheckerInterval(LULL / 2)
                        .executorService(
                                getContext().getExecutorServiceManager().newSingleThreadExecutor(this, "deliver"))
                : batches.completionInterval(millis(settings.pause()))
                        .executorService(new SynchronousExecutorService());
    }

    /// A consumer commits a transacted message when its route returns, thus not before its batch has been committed.
    private static boolean isTransacted(Endpoint endpoint) {
        try {
            String query = URISupport.extractQuery(endpoint.getEndpointUri());
            return "true".equals(URISupport.parseQuery(query).get("transacted"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Camel has made no address of " + endpoint, e);
        }
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    private void gather(Exchange exchange) {
        MessageBatch batch = new MessageBatch();
        for (Object one : exchange.getMessage().getBody(List.class)) {
            batch.add(one instanceof Exchange inner ? Message.within(inner) : Message.within(exchange, one));
        }
        exchange.getMessage().setBody(batch);
    }

    private void take(Exchange exchange) {
        exchange.getMessage().setBody(feed.note(Message.take(exchange)));
    }

    private void hold(Exchange exchange) {
        if (holds && !exchange.getMessage().getBody(Message.class).awaitEnd()) {
            exchange.setRollbackOnly(true);
        }
    }

    private Exchange add(@Nullable Exchange before, Exchange next) {
        Message message = next.getMessage().getBody(Message.class);
        if (before == null) {
            MessageBatch batch = new MessageBatch();
            batch.add(message);
            next.getMessage().setBody(batch);
            return next;
        }
        before.getMessage().getBody(MessageBatch.class).add(message);
        return before;
    }

    private boolean isFull(Exchange exchange) {
        MessageBatch batch = exchange.getMessage().getBody(MessageBatch.class);
        return batch.isEnd() || batch.size() >= settings.messages() || batch.bytes() >= settings.bytes();
    }

    private void deliver(Exchange exchange) {
        feed.deliver(source, exchange.getMessage().getBody(MessageBatch.class));
    }

    private void tellRetry(Exchange exchange) {
        LOG.info(
                "A batch of {} is tried again: {}",
                source.name(),
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage());
    }

    private void fail(Exchange exchange) {
        Exception reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (exchange.getMessage().getBody() instanceof MessageBatch batch) {
            batch.fail(reason);
        }
        feed.fail(reason);
    }
}
