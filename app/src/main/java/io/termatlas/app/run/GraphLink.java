package io.termatlas.app.run;

import io.termatlas.app.data.GraphAccess;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A server's way to a graph that may come up later, go away and come back at another address.
///
/// For any number of threads; one connects while the others wait. Asks at most once a second where the graph is, and
/// gives the same refusal until then, so that a graph which is away costs its callers little.
public final class GraphLink implements GraphAccess, AutoCloseable {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Supplier<Optional<GraphAddress>> whereabouts;
    private @Nullable GraphAddress address;
    private @Nullable GraphStore store;
    private @Nullable StoreFault refusal;
    private long asked = System.nanoTime() - PAUSE;

    /// @param whereabouts the address of the graph; empty while there is none
    public GraphLink(Supplier<Optional<GraphAddress>> whereabouts) {
        this.whereabouts = whereabouts;
    }

    @Override
    public synchronized Optional<GraphStore> graph() {
        if (System.nanoTime() - asked >= PAUSE) {
            look();
            asked = System.nanoTime();
        }
        if (refusal != null) {
            throw new StoreFault(refusal.sentence(), refusal);
        }
        return Optional.ofNullable(store);
    }

    private void look() {
        GraphAddress current = whereabouts.get().orElse(null);
        if (store != null && address != null && address.equals(current)) {
            return;
        }
        close();
        address = current;
        if (current != null) {
            connect(current);
        }
    }

    private void connect(GraphAddress current) {
        try {
            store = GraphStore.open(current);
        } catch (StoreFault e) {
            refusal = e;
        }
    }

    @Override
    public synchronized void close() {
        GraphStore open = store;
        store = null;
        refusal = null;
        if (open != null) {
            open.close();
        }
    }
}
