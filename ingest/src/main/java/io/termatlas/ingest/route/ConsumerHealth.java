package io.termatlas.ingest.route;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;

/// Whether the server behind an endpoint answers, where its Camel component can say so: Kafka's client by itself
/// would look for its brokers for ever.
///
/// It asks Camel's own `ConsumersHealthCheckRepository`, once a moment and while the feed begins. Why not the rest of
/// Camel's: a `SupervisingRouteController` tries again what does not start, and Kafka's consumer starts without a
/// broker;
/// a scheduled health check tells a dashboard, and ends nothing.
final class ConsumerHealth {
    private static final String CONSUMERS = "consumers";

    private final CamelContext context;

    private ConsumerHealth(CamelContext context) {
        this.context = context;
    }

    /// Before the context is started.
    static ConsumerHealth of(CamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        Object consumers = registry == null ? null : registry.resolveById(CONSUMERS);
        if (consumers != null) {
            registry.register(consumers);
        }
        return new ConsumerHealth(context);
    }

    /// The component's reason why its server is not there; empty when the server is there, or when the component
    /// cannot say.
    Optional<String> missing() {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getState() == HealthCheck.State.DOWN)
                .map(result -> result.getMessage().orElse("it is not ready"))
                .findFirst();
    }
}
