package io.termatlas.app.http;

import io.termatlas.app.http.admission.Admission;
import io.termatlas.app.http.connection.Connections;
import io.termatlas.app.http.connection.Rejection;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/// Who answers which kind of question: each kind has threads and a queue of its own, so that searches, which compute,
/// hold up no walk through the graph, which waits, neither of them what is written, and none of these what
/// operators ask.
final class Turns implements AutoCloseable {
    private static final int SEARCHING = 2 * Runtime.getRuntime().availableProcessors();
    private static final int WALKING = 16;
    private static final int OBSERVING = 2;
    private static final int MOST_WAITING = 256;

    /// One run at a time writes a glossary.
    private static final int WRITING = 1;

    /// Their bodies wait in memory.
    private static final int MOST_WRITES = 8;

    private final Connections connections;
    private final Pace pace = new Pace();
    private final Admission searches = new Admission("search", SEARCHING, MOST_WAITING);
    private final Admission walks = new Admission("walk", WALKING, MOST_WAITING);
    private final Admission writes = new Admission("write", WRITING, MOST_WRITES);
    private final Admission observations = new Admission("observe", OBSERVING, MOST_WAITING);

    Turns(Connections connections) {
        this.connections = connections;
    }

    /// What computes: from the search to the bytes of its answer.
    void search(RoutingContext context, Supplier<Reply> answer) {
        submit(searches, Asked.of(context, connections, pace, answer));
    }

    /// What waits for the graph.
    void walk(RoutingContext context, Supplier<Reply> answer) {
        submit(walks, Asked.of(context, connections, pace, answer));
    }

    /// What changes the stores, one after the other.
    void write(RoutingContext context, Supplier<Reply> answer) {
        submit(writes, Asked.of(context, connections, pace, answer));
    }

    /// What operators ask; answered also when the memory for others is spent.
    void observe(RoutingContext context, Supplier<Reply> answer) {
        observations.submit(Asked.of(context, connections, pace, answer));
    }

    private void submit(Admission admission, Asked asked) {
        if (connections.budget().isSpent()) {
            asked.reject(Rejection.MEMORY);
        } else {
            admission.submit(asked);
        }
    }

    Connections connections() {
        return connections;
    }

    /// The number of questions that wait.
    int waiting() {
        return searches.waiting() + walks.waiting() + writes.waiting() + observations.waiting();
    }

    @Override
    public void close() {
        searches.close();
        walks.close();
        writes.close();
        observations.close();
    }
}
