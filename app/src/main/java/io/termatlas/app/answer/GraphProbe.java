package io.termatlas.app.answer;

import io.termatlas.app.data.GraphAccess;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the graph one question without waiting for a graph that hangs.
///
/// For any number of threads: a caller that comes while the question is under way waits for the same answer, so
/// that at most one thread, a virtual one, is ever blocked by a graph that does not answer.
final class GraphProbe<T> {
    private final GraphAccess access;
    private final Function<GraphStore, T> question;
    private final Duration timeout;
    private @Nullable CompletableFuture<Optional<T>> underWay;

    GraphProbe(GraphAccess access, Function<GraphStore, T> question, Duration timeout) {
        this.access = access;
        this.question = question;
        this.timeout = timeout;
    }

    /// @return empty when the graph is away or does not answer in time
    Optional<T> answer() {
        try {
            return ask().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault) {
                return Optional.empty();
            }
            throw new IllegalStateException("the graph could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<Optional<T>> ask() {
        CompletableFuture<Optional<T>> current = underWay;
        if (current == null || current.isDone()) {
            current = CompletableFuture.supplyAsync(() -> access.graph().map(question), Thread::startVirtualThread);
            underWay = current;
        }
        return current;
    }
}
