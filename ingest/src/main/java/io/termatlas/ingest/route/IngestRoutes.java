package io.termatlas.ingest.route;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.StoreFault;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/// Payloads: source → groups, several at a time → decode, the bad ones → dead-letter. Deliveries: batch → deliver, one
/// after the other, each tried again while the graph is away.
final class IngestRoutes extends RouteBuilder {
    static final String SOURCE = "direct:source";
    static final String BATCH = "direct:batch";
    private static final String GROUP = "direct:group";
    private static final String DECODE = "direct:decode";
    private static final String DELIVER = "direct:deliver";
    private static final String DEAD_LETTER = "direct:dead-letter";
    private static final String PAYLOAD = "payload";

    private final IngestSettings settings;
    private final PayloadSteps payloads;
    private final Consumer<Delivery> deliveries;
    private final ExecutorService decoders;
    private final FirstFailure failure;

    IngestRoutes(
            IngestSettings settings,
            PayloadSteps payloads,
            Consumer<Delivery> deliveries,
            ExecutorService decoders,
            FirstFailure failure) {
        this.settings = settings;
        this.payloads = payloads;
        this.deliveries = deliveries;
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
                .to(GROUP);

        from(GROUP)
                .routeId("group")
                .process(this::open)
                .split(body(), failure)
                .streaming()
                .to(DECODE);

        from(DECODE)
                .routeId("decode")
                .errorHandler(deadLetterChannel(DEAD_LETTER).deadLetterHandleNewException(false))
                .onException(StoreFault.class, InterruptedFault.class, Error.class)
                .handled(false)
                .end()
                .process(this::decode)
                .process(this::settle);

        from(DEAD_LETTER).routeId("dead-letter").process(this::reject);

        from(BATCH).routeId("batch").split(body(), failure).streaming().to(DELIVER);

        from(DELIVER)
                .routeId("deliver")
                .errorHandler(defaultErrorHandler())
                .onException(StoreFault.class)
                .maximumRedeliveries(settings.pace().redeliver())
                .redeliveryDelay(settings.pace().firstPause().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .end()
                .process(this::deliver);
    }

    private void open(Exchange exchange) {
        List<?> group = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(failure.endsEarly(group.iterator()));
    }

    private void decode(Exchange exchange) {
        Payload payload = exchange.getMessage().getBody(Payload.class);
        exchange.setProperty(PAYLOAD, payload);
        exchange.getMessage().setBody(payloads.decode(payload));
    }

    private void settle(Exchange exchange) {
        payloads.settle(
                exchange.getProperty(PAYLOAD, Payload.class),
                exchange.getMessage().getBody(Decoded.class));
    }

    /// Anything but a payload fault is a defect of ours and ends the run.
    private void reject(Exchange exchange) {
        switch (exchange.getProperty(Exchange.EXCEPTION_CAUGHT, RuntimeException.class)) {
            case PayloadFault fault -> payloads.reject(exchange.getProperty(PAYLOAD, Payload.class), fault);
            case RuntimeException defect -> throw defect;
        }
    }

    private void deliver(Exchange exchange) {
        deliveries.accept(exchange.getMessage().getBody(Delivery.class));
    }
}
