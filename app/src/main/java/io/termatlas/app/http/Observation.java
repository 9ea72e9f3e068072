package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.HealthBody;

/// Health and metrics for operators and their machines, under `/observe`.
record Observation(Answers answers, Metrics metrics) {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    Reply health(Call call) {
        HealthBody health = answers.health();
        return Reply.json(health.answersSearches() ? 200 : 503, "application/json", health);
    }

    /// Whether the process works at all: a supervisor that gets no answer starts it anew. What the stores are
    /// like is no matter of it.
    Reply live(Call call) {
        return Reply.json(HealthBody.ALIVE);
    }

    Reply metrics(Call call) {
        return Reply.text(PROMETHEUS_TEXT, metrics.scrape());
    }
}
