package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.run.TwoStores.Input;
import io.termatlas.app.run.TwoStores.Writing;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.fixture.Forwarding;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.store.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The graph goes away in the middle of a run: a proxy before Neo4j cuts the connections off within what the run
/// sends.
class LostGraphIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("lost-graph");
    private static final Writing SMALL_BATCHES = Writing.inBatchesOf(2);
    private static final int CUTS = Integer.getInteger("termatlas.cuts", 1);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final QuietLog log = new QuietLog();
    private final TwoStores stores;
    private final Path data;

    LostGraphIT(@TempDir Path folder) {
        stores = new TwoStores(folder, GLOSSARY);
        data = stores.newFolder();
    }

    @BeforeEach
    void writeTheOlderInput() throws IOException {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        stores.publish();
        stores.run(data, Input.OLDER, SharedNeo4j.store());
    }

    @AfterEach
    void stop() {
        stores.close();
        log.close();
    }

    @SeededTest
    void promise11AConnectionThatIsCutWithinABatchDoesNoHarm(RandomGenerator random) throws IOException {
        try (Forwarding proxy = Forwarding.to(SharedNeo4j.address().uri())) {
            proxy.open();
            try (GraphStore graph = GraphStore.open(through(proxy.address()))) {
                long before = proxy.sent();
                assertThat(runs(graph)).isTrue();
                long whole = proxy.sent() - before;
                for (int i = 0; i < CUTS; i++) {
                    stores.run(data, Input.OLDER, SharedNeo4j.store());
                    AtomicBoolean isCut = new AtomicBoolean();
                    long after = random.nextLong(whole);
                    proxy.cutAfter(after, () -> isCut.set(true));
                    String story = "cut after " + after + " of " + whole + " bytes";
                    if (!runs(graph)) {
                        stores.run(data, Input.SAME, graph);
                    }
                    assertThat(isCut).as(story).isTrue();
                    stores.assertAgreed(data, Input.SAME, SharedNeo4j.store(), story);
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void promise11ARunWaitsForAGraphThatIsAwayForSomeSecondsAndGoesOn() throws IOException {
        try (Forwarding proxy = Forwarding.to(SharedNeo4j.address().uri())) {
            proxy.open();
            try (GraphStore graph = GraphStore.open(through(proxy.address()))) {
                long whole = bytesOfARun(proxy, graph);
                Executor later = CompletableFuture.delayedExecutor(AWAY.toMillis(), TimeUnit.MILLISECONDS);
                proxy.cutAfter(whole / 2, () -> {
                    shut(proxy);
                    later.execute(proxy::open);
                });

                assertThat(runs(graph)).isTrue();

                stores.assertAgreed(data, Input.SAME, SharedNeo4j.store(), "away for " + AWAY);
            }
        }
    }

    @Test
    @Timeout(30)
    void promise11AGraphThatStaysAwayEndsTheRunWhenItsWaitIsOver() throws IOException {
        try (Forwarding proxy = Forwarding.to(SharedNeo4j.address().uri())) {
            proxy.open();
            try (GraphStore graph = GraphStore.await(through(proxy.address()), SHORT_WAIT, matter -> {})) {
                long whole = bytesOfARun(proxy, graph);
                proxy.cutAfter(whole / 2, () -> shut(proxy));

                assertThatThrownBy(() -> stores.isSurvived(
                                data, Input.SAME, graph, SMALL_BATCHES.waiting(SHORT_WAIT), Lifetime.withoutEnd()))
                        .isInstanceOf(StoreFault.class)
                        .hasMessageStartingWith("No Neo4j answers at " + proxy.address());
            }
        }
        assertThat(stores.indexed(data)).containsExactlyInAnyOrderElementsOf(Input.OLDER.terms(GLOSSARY));
        stores.run(data, Input.SAME, SharedNeo4j.store());
        stores.assertAgreed(data, Input.SAME, SharedNeo4j.store(), "away for good");
    }

    private long bytesOfARun(Forwarding proxy, GraphStore graph) {
        long before = proxy.sent();
        assertThat(runs(graph)).isTrue();
        long whole = proxy.sent() - before;
        stores.run(data, Input.OLDER, SharedNeo4j.store());
        return whole;
    }

    /// @return whether the run came to its end
    private boolean runs(GraphStore graph) {
        try {
            return stores.isSurvived(data, Input.SAME, graph, SMALL_BATCHES, Lifetime.withoutEnd());
        } catch (StoreFault away) {
            return false;
        }
    }

    private static void shut(Forwarding proxy) {
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GraphAddress through(URI proxy) {
        GraphAddress address = SharedNeo4j.address();
        return new GraphAddress(proxy, address.username(), address.password(), address.database());
    }
}
