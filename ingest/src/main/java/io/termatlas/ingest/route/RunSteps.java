package io.termatlas.ingest.route;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The steps of the run that is under way, for routes that outlive it. One thread begins and ends a run; any
/// thread may call the steps.
///
/// Why not Camel's own: a bean of its `Registry`, bound anew for each run, is looked up by name and cast for
/// every payload, and keeps the last run and all its terms in memory until the next.
final class RunSteps implements PayloadSteps {
    private final Duration graphWait;
    private volatile @Nullable Steps current;

    private record Steps(PayloadSteps payloads, Consumer<Delivery> deliveries, RetryBudget retries) {}

    /// @param graphWait how long all deliveries of a run together wait for a graph that is away
    RunSteps(Duration graphWait) {
        this.graphWait = graphWait;
    }

    void begin(PayloadSteps payloads, Consumer<Delivery> deliveries) {
        current = new Steps(payloads, deliveries, new RetryBudget(graphWait));
    }

    void end() {
        current = null;
    }

    private Steps current() {
        Steps steps = current;
        if (steps == null) {
            throw new IllegalStateException("no run is under way");
        }
        return steps;
    }

    @Override
    public Decoded decode(Payload payload) {
        return current().payloads().decode(payload);
    }

    @Override
    public void settle(Payload payload, Decoded decoded) {
        current().payloads().settle(payload, decoded);
    }

    @Override
    public void reject(Payload payload, PayloadFault fault) {
        current().payloads().reject(payload, fault);
    }

    void deliver(Delivery delivery) {
        Steps steps = current();
        steps.retries().over(() -> steps.deliveries().accept(delivery));
    }

    /// Whether a delivery that has failed is to be made again.
    boolean triesAgain(StoreFault fault) {
        return fault.mayPass() && current().retries().lastsForAnother();
    }
}
