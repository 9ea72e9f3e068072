package io.termatlas.app.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.termatlas.app.http.connection.Connections;
import io.termatlas.app.http.connection.Rejection;
import io.termatlas.app.http.connection.Rejections;

/// What clients make the server hold, and what it does not do for them.
record TurnMetrics(Turns turns) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Connections connections = turns.connections();
        Gauge.builder("termatlas.http.connections", connections, Connections::open)
                .description("Connections that are open")
                .register(registry);
        Gauge.builder("termatlas.http.pending", connections, all -> all.budget().pending())
                .description("Requests that have not come whole and answers that have not been read")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("termatlas.http.waiting", turns, Turns::waiting)
                .description("Questions that wait for their turn")
                .register(registry);
        for (Rejection reason : Rejection.values()) {
            FunctionCounter.builder(
                            "termatlas.http.rejected", connections.rejections(), (Rejections all) -> all.of(reason))
                    .description("Requests and connections that were not served, by the reason")
                    .tag("reason", reason.reason())
                    .register(registry);
        }
    }
}
