package io.termatlas.ingest.route;

import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Payload;
import java.util.Iterator;
import java.util.function.Consumer;

/// One run's use of [RunningRoutes]. Called from one thread, it decodes on others, as many as the settings' pace says.
///
/// The call throws what a step or a source throws, unchanged, `Error`s included.
public final class CamelPipeline implements PayloadPipeline {
    private final RunningRoutes routes;
    private final Consumer<RunningRoutes> end;

    private CamelPipeline(RunningRoutes routes, Consumer<RunningRoutes> end) {
        this.routes = routes;
        this.end = end;
    }

    /// One with a Camel context of its own, for a single run. Fits [PayloadPipeline.Factory].
    public static PayloadPipeline start(IngestSettings settings, PayloadSteps payloads, Consumer<Delivery> deliveries) {
        return of(RunningRoutes.start(settings.pace()), RunningRoutes::close, payloads, deliveries);
    }

    /// @param end called with the routes after the run
    static PayloadPipeline of(
            RunningRoutes routes, Consumer<RunningRoutes> end, PayloadSteps payloads, Consumer<Delivery> deliveries) {
        routes.begin(payloads, deliveries);
        return new CamelPipeline(routes, end);
    }

    @Override
    public void read(Iterator<Payload> payloads) {
        routes.send(IngestRoutes.SOURCE, new PayloadBatches(payloads));
    }

    @Override
    public void deliver(Iterator<? extends Delivery> deliveries) {
        routes.send(IngestRoutes.BATCH, deliveries);
    }

    @Override
    public void close() {
        routes.end();
        end.accept(routes);
    }
}
