package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.model.fault.StoreFault;
import java.util.List;

/// What operators and their machines ask, under `/observe`.
record Observation(Answers answers, Metrics metrics) {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /// Up means: searches are answered. The graph is reported and may be away.
    Reply health(Call call) {
        Check search = search();
        Check graph = answers.graphIsReachable()
                ? new Check("graph", State.UP, "reachable")
                : new Check("graph", State.DOWN, "not reachable; search works without it");
        Health health = new Health(search.status(), List.of(search, graph));
        return Reply.json(health.status() == State.UP ? 200 : 503, "application/json", health);
    }

    Reply metrics(Call call) {
        return Reply.text(PROMETHEUS_TEXT, metrics.scrape());
    }

    private Check search() {
        try {
            return new Check(
                    "search", State.UP, "glossaries: " + answers.ledgers().size());
        } catch (StoreFault e) {
            return new Check("search", State.DOWN, e.sentence());
        }
    }

    private enum State {
        UP,
        DOWN
    }

    private record Health(State status, List<Check> checks) {}

    private record Check(String name, State status, String detail) {}
}
