package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/// Endpoint → messages → batches by size, bytes and time → deliver, one after the other. What an endpoint
/// delivers as a list is a batch already. A batch waits while another run writes the glossary; whatever else fails
/// ends the feed.
final class FeedRoutes extends RouteBuilder {
    /// With pauses of up to a minute, about six of them.
    private static final int REDELIVERIES = 11;

    private final Source.Endpoint source;
    private final Endpoint endpoint;
    private final FeedSettings settings;
    private final Feed feed;

    FeedRoutes(Source.Endpoint source, Endpoint endpoint, FeedSettings settings, Feed feed) {
        this.source = source;
        this.endpoint = endpoint;
        this.settings = settings;
        this.feed = feed;
    }

    @Override
    public void configure() {
        onException(Throwable.class).process(this::fail);
        onException(StoreFault.class)
                .maximumRedeliveries(REDELIVERIES)
                .redeliveryDelay(1_000)
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(60_000)
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .process(this::fail);

        from(endpoint)
                .routeId("feed")
                .choice()
                .when(exchange -> exchange.getMessage().getBody() instanceof List<?>)
                .process(this::gather)
                .process(this::deliver)
                .otherwise()
                .process(this::take)
                .aggregate(constant(true), this::add)
                .completionPredicate(this::isFull)
                .completionInterval(millis(settings.pause()))
                .forceCompletionOnStop()
                .process(this::deliver);
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
        return batch.size() >= settings.messages() || batch.bytes() >= settings.bytes();
    }

    private void deliver(Exchange exchange) {
        feed.deliver(source, exchange.getMessage().getBody(MessageBatch.class));
    }

    private void fail(Exchange exchange) {
        Exception reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (exchange.getMessage().getBody() instanceof MessageBatch batch) {
            batch.fail(reason);
        }
        feed.fail(reason);
    }
}
