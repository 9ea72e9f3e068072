package io.termatlas.ingest.route;

import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings.Pace;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/// A Camel context with the [IngestRoutes], started, and the threads that decode. It takes some hundred milliseconds
/// to start, and serves one run after the other, as long as none of them fails: what a failed one has left in a queue
/// of Camel's must not come to the next.
///
/// For one thread at a time.
final class RunningRoutes implements AutoCloseable {
    /// Short, because the caller has waited for the exchanges: one that is still under way will not end.
    private static final int SECONDS_TO_STOP = 1;

    private final Pace pace;
    private final RunSteps steps;
    private final Failure failure;
    private final FirstFailure items;
    private final Workers threads;
    private final ExecutorService decoders;
    private final CamelContext context;
    private final ProducerTemplate producer;
    private boolean isWhole = true;

    private RunningRoutes(Pace pace) {
        this.pace = pace;
        this.steps = new RunSteps(pace.graphWait());
        this.failure = new Failure();
        this.items = new FirstFailure(failure);
        this.threads = new Workers("decode", failure);
        this.decoders = Executors.newFixedThreadPool(pace.threads(), threads);
        this.context = new DefaultCamelContext();
        this.producer = context.createProducerTemplate();
    }

    static RunningRoutes start(Pace pace) {
        RunningRoutes routes = new RunningRoutes(pace);
        try {
            WatchedExecutor.watch(routes.context, routes.failure);
            routes.context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            routes.context.addRoutes(new IngestRoutes(pace, routes.steps, routes.decoders, routes.items));
            routes.context.start();
            return routes;
        } catch (Exception e) {
            routes.close();
            throw new IllegalStateException("the ingest routes do not start", e);
        }
    }

    boolean fits(Pace wanted) {
        return pace.equals(wanted);
    }

    /// Whether every call so far came to its end.
    boolean isWhole() {
        return isWhole;
    }

    void begin(PayloadSteps payloads, Consumer<Delivery> deliveries) {
        steps.begin(payloads, deliveries);
    }

    /// Drops the run's steps and all that they hold.
    void end() {
        steps.end();
    }

    /// Sends the items and waits for the last one.
    void send(String endpoint, Iterator<?> all) {
        isWhole = false;
        Exchange exchange = failure.during(
                () -> producer.send(endpoint, message -> message.getMessage().setBody(items.endsEarly(all))));
        if (exchange.getException() != null) {
            failure.report(CarriedError.unpack(exchange.getException()));
        }
        failure.rethrow();
        isWhole = true;
    }

    @Override
    public void close() {
        context.stop();
        decoders.shutdownNow();
        threads.close();
    }
}
