package io.termatlas.ingest.route;

import io.termatlas.ingest.run.Conveyor;
import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Payload;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/// A running Camel context with the [IngestRoutes]; starting it takes a few hundred milliseconds. Called from one
/// thread, it decodes on threads of its own, as many as the settings' pace says.
public final class CamelConveyor implements Conveyor {
    /// Whoever calls waits for the exchanges: one that is under way at the end was lost.
    private static final int SECONDS_TO_STOP = 1;

    private final CamelContext context;
    private final ExecutorService decoders;
    private final FirstFailure failure;
    private final ProducerTemplate producer;

    private CamelConveyor(CamelContext context, ExecutorService decoders, FirstFailure failure) {
        this.context = context;
        this.decoders = decoders;
        this.failure = failure;
        this.producer = context.createProducerTemplate();
    }

    /// Fits [Conveyor.Factory].
    public static Conveyor start(IngestSettings settings, PayloadSteps payloads, Consumer<Delivery> deliveries) {
        FirstFailure failure = new FirstFailure();
        ExecutorService decoders = Executors.newFixedThreadPool(
                settings.pace().threads(),
                Thread.ofPlatform()
                        .name("decode-", 1)
                        .daemon()
                        .uncaughtExceptionHandler((thread, error) -> failure.lose(error))
                        .factory());
        try {
            DefaultCamelContext context = new DefaultCamelContext();
            context.getCamelContextExtension().setReactiveExecutor(new WatchedExecutor(failure::lose));
            context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            context.addRoutes(new IngestRoutes(settings, payloads, deliveries, decoders, failure));
            context.start();
            return new CamelConveyor(context, decoders, failure);
        } catch (Exception e) {
            decoders.shutdownNow();
            throw new IllegalStateException("the ingest routes do not start", e);
        }
    }

    @Override
    public void read(Iterator<Payload> payloads) {
        send(IngestRoutes.SOURCE, new Groups(payloads));
    }

    @Override
    public void deliver(Iterator<? extends Delivery> deliveries) {
        send(IngestRoutes.BATCH, deliveries);
    }

    @Override
    public void close() {
        context.stop();
        decoders.shutdownNow();
    }

    private void send(String endpoint, Iterator<?> items) {
        Exchange exchange = failure.await(
                () -> producer.send(endpoint, message -> message.getMessage().setBody(failure.endsEarly(items))));
        failure.rethrow();
        if (exchange.getException() != null) {
            throw new IllegalStateException("a route of the run failed", exchange.getException());
        }
    }
}
