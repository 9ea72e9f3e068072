package io.termatlas.ingest.route;

import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.run.PayloadSteps;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The pipelines of a process. The first run starts a Camel context, the following ones use it again; closing
/// stops it. Camel is not started before the first run.
///
/// For any number of threads: of two runs at once each has a context of its own. A run that failed takes its own with
/// it.
public final class CamelPipelines implements PayloadPipeline.Factory, AutoCloseable {
    private @Nullable RunningRoutes idle;
    private boolean isClosed;

    @Override
    public PayloadPipeline start(IngestSettings settings, PayloadSteps payloads, Consumer<Delivery> deliveries) {
        RunningRoutes kept = takeIdle();
        if (kept != null && !kept.fits(settings.pace())) {
            kept.close();
            kept = null;
        }
        return CamelPipeline.of(
                kept == null ? RunningRoutes.start(settings.pace()) : kept, this::giveBack, payloads, deliveries);
    }

    private synchronized @Nullable RunningRoutes takeIdle() {
        RunningRoutes kept = idle;
        idle = null;
        return kept;
    }

    private void giveBack(RunningRoutes routes) {
        if (!routes.isWhole() || !keep(routes)) {
            routes.close();
        }
    }

    /// @return whether it is kept for another run
    private synchronized boolean keep(RunningRoutes routes) {
        boolean isWanted = idle == null && !isClosed;
        if (isWanted) {
            idle = routes;
        }
        return isWanted;
    }

    @Override
    public void close() {
        RunningRoutes kept;
        synchronized (this) {
            isClosed = true;
            kept = takeIdle();
        }
        if (kept != null) {
            kept.close();
        }
    }
}
