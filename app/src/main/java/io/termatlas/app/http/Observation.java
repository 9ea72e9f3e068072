package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.HealthBody;

/// Health and metrics for operators and their machines, under `/observe`.
record Observation(Answers answers, Metrics metrics) {
    /// Of a process that works at all: a supervisor that gets no answer starts it anew. It waits for nothing,
    /// whatever the stores are like.
    static final Reply ALIVE = Reply.json(HealthBody.ALIVE);

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    Reply health(Call call) {
        HealthBody health = answers.health();
        return Reply.json(health.answersSearches() ? 200 : 503, "application/json", health);
    }

    Reply metrics(Call call) {
        return Reply.text(PROMETHEUS_TEXT, metrics.scrape());
    }
}
