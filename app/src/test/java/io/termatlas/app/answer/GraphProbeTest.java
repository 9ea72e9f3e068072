package io.termatlas.app.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.data.GraphAccess;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class GraphProbeTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void noGraphIsAway() {
        assertThat(probe(GraphAccess.NONE, LONG).answer()).isEmpty();
    }

    @Test
    void anUnreachableGraphIsAway() {
        GraphAccess unreachable = () -> {
            throw new StoreFault("Neo4j does not answer.");
        };
        assertThat(probe(unreachable, LONG).answer()).isEmpty();
    }

    @Test
    void aDefectIsNotTakenForAGraphThatIsAway() {
        GraphAccess defective = () -> {
            throw new IllegalStateException("a defect");
        };
        assertThatThrownBy(() -> probe(defective, LONG).answer()).hasRootCauseMessage("a defect");
    }

    @Test
    void aGraphThatHangsIsAwayAndKeepsOneThreadOnly() {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        GraphProbe<Boolean> probe = probe(() -> hang(asked, released), SHORT);
        assertThat(probe.answer()).isEmpty();
        assertThat(probe.answer()).isEmpty();
        assertThat(asked).hasValue(1);
        released.countDown();
    }

    private static GraphProbe<Boolean> probe(GraphAccess access, Duration timeout) {
        return new GraphProbe<>(access, GraphStore::isReachable, timeout);
    }

    private static Optional<GraphStore> hang(AtomicInteger asked, CountDownLatch released) {
        asked.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
