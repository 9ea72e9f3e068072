package io.termatlas.app.run;

import io.termatlas.app.data.GraphAccess;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A server's connection to a graph that may come up later, go away and come back at another address.
///
/// For any number of threads; one connects while the others wait. Looks for the graph's address at most once a
/// second. A graph that refuses the connection is tried with growing pauses, up to ten seconds, and until then
/// its refusal is thrown again: this is cheap for callers, and a wrong password does not lock other users out of
/// the graph.
public final class GraphLink implements GraphAccess, AutoCloseable {
    private static final long SHORTEST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Supplier<Optional<GraphAddress>> whereabouts;
    private @Nullable GraphAddress address;
    private @Nullable GraphStore store;
    private @Nullable StoreFault refusal;
    private long pause = SHORTEST_PAUSE;
    private long asked;

    /// @param whereabouts the address of the graph; empty while there is none
    public GraphLink(Supplier<Optional<GraphAddress>> whereabouts) {
        this(whereabouts, System::nanoTime);
    }

    GraphLink(Supplier<Optional<GraphAddress>> whereabouts, LongSupplier nanoTime) {
        this.whereabouts = whereabouts;
        this.nanoTime = nanoTime;
        this.asked = nanoTime.getAsLong() - SHORTEST_PAUSE;
    }

    @Override
    public synchronized Optional<GraphStore> graph() {
        if (nanoTime.getAsLong() - asked >= pause) {
            look();
            asked = nanoTime.getAsLong();
            pause = refusal == null ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
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
