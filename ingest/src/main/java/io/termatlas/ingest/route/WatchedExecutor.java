package io.termatlas.ingest.route;

import io.termatlas.model.work.Failure;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.ReactiveExecutor;

/// Camel's executor of the steps between ours, which reports an `Error` before Camel drops it.
///
/// Why not Camel's own: its `DefaultReactiveExecutor` lets an `Error` of the step escape into a future that is
/// never read, and a thread that waits for the exchange waits for ever; no error handler of a route sees it.
final class WatchedExecutor implements ReactiveExecutor {
    private final ReactiveExecutor steps;
    private final Failure failure;

    private WatchedExecutor(ReactiveExecutor steps, Failure failure) {
        this.steps = steps;
        this.failure = failure;
    }

    /// To be called before the context gets its routes.
    static void watch(CamelContext context, Failure failure) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        extension.setReactiveExecutor(new WatchedExecutor(extension.getReactiveExecutor(), failure));
    }

    @Override
    public void schedule(Runnable work) {
        steps.schedule(watched(work));
    }

    @Override
    public void scheduleMain(Runnable work) {
        steps.scheduleMain(watched(work));
    }

    @Override
    public void scheduleSync(Runnable work) {
        steps.scheduleSync(watched(work));
    }

    @Override
    public void scheduleQueue(Runnable work) {
        steps.scheduleQueue(watched(work));
    }

    @Override
    public boolean executeFromQueue() {
        return steps.executeFromQueue();
    }

    @Override
    public void setStatisticsEnabled(boolean enabled) {
        steps.setStatisticsEnabled(enabled);
    }

    @Override
    public boolean isStatisticsEnabled() {
        return steps.isStatisticsEnabled();
    }

    private Runnable watched(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Error e) {
                failure.report(e);
                throw e;
            }
        };
    }
}
