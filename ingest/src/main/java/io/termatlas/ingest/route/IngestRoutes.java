package io.termatlas.ingest.route;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings.Pace;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.StoreFault;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Payloads: source → batches, several at a time → decode, the bad ones → dead-letter. Deliveries: batch →
/// deliver, one after the other, each retried while the graph is away.
final class IngestRoutes extends RouteBuilder {
    static final String SOURCE = "direct:source";
    static final String BATCH = "direct:batch";
    private static final String PAYLOADS = "direct:payloads";
    private static final String DECODE = "direct:decode";
    private static final String DELIVER = "direct:deliver";
    private static final String DEAD_LETTER = "direct:dead-letter";
    private static final int LONGEST_PAUSE = 10_000;
    private static final String PAYLOAD = "payload";
    private static final Logger LOG = LoggerFactory.getLogger(IngestRoutes.class);

    private final Pace pace;
    private final RunSteps steps;
    private final ExecutorService decoders;
    private final FirstFailure failure;

    IngestRoutes(Pace pace, RunSteps steps, ExecutorService decoders, FirstFailure failure) {
        this.pace = pace;
        this.steps = steps;
        this.decoders = decoders;
        this.failure = failure;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());

        from(SOURCE)
                .routeId("source")
                .split(body(), failure)
                .streaming()
                .executorService(decoders)
                .to(PAYLOADS);

        from(PAYLOADS)
                .routeId("payloads")
                .process(this::open)
                .split(body(), failure)
                .streaming()
                .to(DECODE);

        from(DECODE)
                .routeId("decode")
                .errorHandler(defaultErrorHandler().logExhausted(false))
                .onException(PayloadFault.class)
                .handled(true)
                .to(DEAD_LETTER)
                .end()
                .process(CarriedError.around(this::decode))
                .process(CarriedError.around(this::settle));

        from(DEAD_LETTER).routeId("dead-letter").process(CarriedError.around(this::reject));

        from(BATCH).routeId("batch").split(body(), failure).streaming().to(DELIVER);

        from(DELIVER)
                .routeId("deliver")
                .errorHandler(defaultErrorHandler().logExhausted(false))
                .onException(StoreFault.class)
                .retryWhile(this::triesAgain)
                .redeliveryDelay(pace.firstPause().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(LONGEST_PAUSE)
                .logExhausted(false)
                .logRetryAttempted(false)
                .onRedelivery(this::tellRetry)
                .end()
                .process(CarriedError.around(this::deliver));
    }

    private void open(Exchange exchange) {
        List<?> batch = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(failure.endsEarly(batch.iterator()));
    }

    private void decode(Exchange exchange) {
        Payload payload = exchange.getMessage().getBody(Payload.class);
        exchange.setProperty(PAYLOAD, payload);
        exchange.getMessage().setBody(steps.decode(payload));
    }

    private void settle(Exchange exchange) {
        steps.settle(
                exchange.getProperty(PAYLOAD, Payload.class),
                exchange.getMessage().getBody(Decoded.class));
    }

    /// An exception that has a payload fault only as its cause is a defect of ours and ends the run.
    private void reject(Exchange exchange) {
        switch (exchange.getProperty(Exchange.EXCEPTION_CAUGHT, RuntimeException.class)) {
            case PayloadFault fault -> steps.reject(exchange.getProperty(PAYLOAD, Payload.class), fault);
            case RuntimeException defect -> throw defect;
        }
    }

    private boolean triesAgain(Exchange exchange) {
        return steps.triesAgain(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, StoreFault.class));
    }

    private void tellRetry(Exchange exchange) {
        LOG.info(
                "A delivery is tried again: {}",
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage());
    }

    private void deliver(Exchange exchange) {
        steps.deliver(exchange.getMessage().getBody(Delivery.class));
    }
}
