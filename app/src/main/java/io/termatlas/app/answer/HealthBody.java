package io.termatlas.app.answer;

import java.util.List;

/// Whether the server answers searches, which is what up means. The graph is reported and may be away.
public record HealthBody(State status, List<Check> checks) {

    /// Of a process that answers at all.
    public static final HealthBody ALIVE = new HealthBody(State.UP, List.of());

    static HealthBody of(Check search, Check graph) {
        return new HealthBody(search.status(), List.of(search, graph));
    }

    public boolean answersSearches() {
        return status == State.UP;
    }

    /// The messages of the checks that are down.
    public String matter() {
        return checks.stream()
                .filter(check -> check.status() == State.DOWN)
                .map(Check::detail)
                .findFirst()
                .orElse("");
    }

    public enum State {
        UP,
        DOWN
    }

    public record Check(String name, State status, String detail) {}
}
