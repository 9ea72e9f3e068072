package io.termatlas.app.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.termatlas.app.answer.Answers;
import io.termatlas.app.settings.Spelling;
import io.termatlas.model.fault.StoreFault;
import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and times what the server does, for Prometheus. As the first handler of every call it times the call
/// by the template of its path, so that the number of series stays small for any paths.
///
/// For any number of threads.
final class Metrics implements Handler<RoutingContext>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final String NO_ROUTE = "none";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(30),
        Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Timer searches = Timer.builder("termatlas.search")
            .description("Answering a search, HTTP and JSON apart")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    private final RunMetrics runs;
    private final Answers answers;

    Metrics(Answers answers, Turns turns) {
        this.answers = answers;
        this.runs = new RunMetrics(registry, Clock.systemUTC());
        new TurnMetrics(turns).bindTo(registry);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void handle(RoutingContext context) {
        Timer.Sample sample = Timer.start(registry);
        context.addEndHandler(ignored -> sample.stop(timer(context)));
        context.next();
    }

    /// @param kind of what a search widget's user did: one of few
    void countEvent(String kind) {
        Counter.builder("termatlas.events")
                .description("What search widgets told of their users")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    <T> T timeSearch(Supplier<T> search) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return search.get();
        } finally {
            sample.stop(searches);
        }
    }

    /// All series in Prometheus' text format, with the glossaries as they are now.
    String scrape() {
        try {
            runs.update(answers);
        } catch (StoreFault e) {
            LOG.warn("the glossaries' gauges are out of date: {}", Spelling.COMMAND_LINE.say(e.sentence()));
        }
        return registry.scrape();
    }

    private Timer timer(RoutingContext context) {
        return Timer.builder("http.server.requests")
                .description("Calls, from the head of the request to the end of the reply")
                .tag("method", method(context))
                .tag("uri", template(context.currentRoute()))
                .tag("status", String.valueOf(context.response().getStatusCode()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String method(RoutingContext context) {
        String name = context.request().method().name();
        return switch (name) {
            case "DELETE", "GET", "HEAD", "OPTIONS", "POST" -> name;
            default -> "other";
        };
    }

    private static String template(@Nullable Route route) {
        String path = route == null ? null : route.getPath();
        return path == null ? NO_ROUTE : path.replaceAll(":(\\w+)", "{$1}");
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
