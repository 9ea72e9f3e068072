package io.termatlas.ingest.route;

import java.util.function.Consumer;
import org.apache.camel.impl.engine.DefaultReactiveExecutor;

/// Camel's executor of the steps between ours, which tells of an error before Camel drops it.
///
/// Where memory runs out in such a step, Camel logs that "this exception is ignored", and whoever waits for the
/// exchange waits for ever.
final class WatchedExecutor extends DefaultReactiveExecutor {
    private final Consumer<Error> lost;

    WatchedExecutor(Consumer<Error> lost) {
        this.lost = lost;
    }

    @Override
    public void schedule(Runnable work) {
        super.schedule(watched(work));
    }

    @Override
    public void scheduleMain(Runnable work) {
        super.scheduleMain(watched(work));
    }

    @Override
    public void scheduleSync(Runnable work) {
        super.scheduleSync(watched(work));
    }

    @Override
    public void scheduleQueue(Runnable work) {
        super.scheduleQueue(watched(work));
    }

    private Runnable watched(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Error e) {
                lost.accept(e);
                throw e;
            }
        };
    }
}
