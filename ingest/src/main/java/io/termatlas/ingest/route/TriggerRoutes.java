package io.termatlas.ingest.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/// Clock → a run is due; and once a second → did a source change?
final class TriggerRoutes extends RouteBuilder {
    private final @Nullable String cron;
    private final @Nullable SourceWatch watch;
    private final Consumer<String> due;

    TriggerRoutes(@Nullable String cron, @Nullable SourceWatch watch, Consumer<String> due) {
        this.cron = cron;
        this.watch = watch;
        this.due = due;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        if (cron != null) {
            from("quartz:termatlas/ingest?cron=" + URLEncoder.encode(cron, StandardCharsets.UTF_8))
                    .routeId("schedule")
                    .process(exchange -> due.accept("the schedule says so"));
        }
        if (watch != null) {
            from("timer:watch?period=1000&fixedRate=false")
                    .routeId("watch")
                    .filter(exchange -> watch.isSettledChange())
                    .process(exchange -> due.accept("a source has changed"));
        }
    }
}
