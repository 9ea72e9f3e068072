package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.TwoStores.Input;
import io.termatlas.app.run.TwoStores.Writing;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.fixture.LocalServer;
import io.termatlas.graph.local.LocalNeo4j;
import io.termatlas.graph.local.RunningNeo4j;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.store.Lifetime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises 7 and 11 with a Neo4j that gets SIGKILL in the middle of a run, alone or together with the run's process,
/// and is started again: at once, after half a minute, or when the run has ended. Takes minutes: `.ci/campaign` runs
/// it, the build does not.
class KilledNeo4jCampaign {
    private static final GlossaryId GLOSSARY = new GlossaryId("killed-neo4j");
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final int SIXTH_WRITE = 6;
    private static final int KILLS = Integer.getInteger("termatlas.neo4j-kills", 2);

    private final QuietLog log = new QuietLog();
    private final Path folder;
    private final TwoStores stores;
    private final Path data;
    private final LocalNeo4j neo4j;

    KilledNeo4jCampaign(@TempDir Path folder) {
        this.folder = folder;
        this.stores = new TwoStores(folder, GLOSSARY);
        this.data = stores.newFolder();
        this.neo4j = LocalServer.of(folder.resolve("neo4j"));
    }

    @BeforeEach
    void writeTheOlderInput() throws IOException {
        stores.publish();
        runAndVerify(Input.OLDER, "first");
    }

    @AfterEach
    void stop() {
        neo4j.stop();
        stores.close();
        log.close();
    }

    @SeededTest
    void promise7And11BothStoresConvergeAfterNeo4jWasKilled(RandomGenerator random) {
        Duration whole = timeARun();
        int ended = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Duration delay = Duration.ofNanos(random.nextLong(whole.toNanos()));
            ended += isEndedByAKill(delay) ? 1 : 0;
            goOn(random, "Neo4j got SIGKILL after " + delay + " of " + whole);
        }
        System.out.println("Neo4j killed " + KILLS + " times: " + ended + " runs ended, the others went on.");
    }

    /// The server is started again while the run waits for it.
    private boolean isEndedByAKill(Duration delay) {
        try (GraphStore graph = GraphStore.open(started().address())) {
            CompletableFuture<RunningNeo4j> again = CompletableFuture.supplyAsync(
                    () -> {
                        killNeo4j();
                        return started();
                    },
                    after(delay));
            try {
                return !runs(graph, Lifetime.withoutEnd());
            } finally {
                again.join();
            }
        }
    }

    @Test
    void promise11ANeo4jThatIsKilledAndAwayForHalfAMinuteIsWaitedFor() {
        assertIsWaitedFor(this::killNeo4j, "SIGKILL");
    }

    @Test
    void promise11ANeo4jThatIsStoppedAndAwayForHalfAMinuteIsWaitedFor() {
        assertIsWaitedFor(neo4j::stop, "stopped");
    }

    private void assertIsWaitedFor(Runnable end, String story) {
        Lifetime lifetime = Lifetime.withoutEnd();
        try (GraphStore graph = GraphStore.open(started().address())) {
            CompletableFuture<RunningNeo4j> again =
                    atAWrite(lifetime, end).thenApplyAsync(ended -> started(), after(AWAY));
            Duration took = time(() -> assertThat(runs(graph, lifetime)).isTrue());
            again.join();
            System.out.println("Neo4j " + story + ", away for " + AWAY + ": the run took " + took + ".");
            assertThat(took).isGreaterThan(AWAY);
            stores.assertAgreed(data, Input.SAME, graph, story);
        }
    }

    @Test
    void promise11ANeo4jThatIsGoneForGoodEndsTheRunInTime() {
        Lifetime lifetime = Lifetime.withoutEnd();
        try (GraphStore graph = GraphStore.open(started().address())) {
            CompletableFuture<Void> killed = atAWrite(lifetime, this::killNeo4j);
            Duration took = time(() -> assertThat(runs(graph, lifetime)).isFalse());
            killed.join();
            System.out.println("Neo4j gone for good: the run ended after " + took + ".");
            assertThat(took)
                    .isLessThan(IngestSettings.DEFAULT.pace().graphWait().plusSeconds(30));
        }
        assertThat(stores.indexed(data)).containsExactlyInAnyOrderElementsOf(Input.OLDER.terms(GLOSSARY));
        runAndVerify(Input.SAME, "Neo4j gone for good, then back");
    }

    /// Between two batches of nodes.
    private static CompletableFuture<Void> atAWrite(Lifetime lifetime, Runnable end) {
        return CompletableFuture.runAsync(() -> {
            while (lifetime.writes() < SIXTH_WRITE) {
                Thread.onSpinWait();
            }
            end.run();
        });
    }

    private static Duration time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @SeededTest
    void promise7BothStoresConvergeAfterRunAndNeo4jWereKilled(RandomGenerator random)
            throws IOException, InterruptedException {
        Duration whole = timeARun();
        for (int kill = 0; kill < KILLS; kill++) {
            Duration delay = Duration.ofNanos(random.nextLong(whole.toNanos()));
            try (KilledProcess process =
                    KilledProcess.start(folder, GLOSSARY, started().address())) {
                process.begin(data, 1, RunToBeKilled.NEVER);
                process.killAfter(delay);
            }
            killNeo4j();
            goOn(random, "both got SIGKILL after " + delay);
        }
        System.out.println("Both killed " + KILLS + " times.");
    }

    private void goOn(RandomGenerator random, String story) {
        Input next = Input.any(random);
        runAndVerify(next, story + ", then the input " + next);
        runAndVerify(Input.OLDER, story + ", and back");
    }

    private void runAndVerify(Input input, String story) {
        try (GraphStore graph = GraphStore.open(started().address())) {
            stores.run(data, input, graph);
            stores.assertAgreed(data, input, graph, story);
        }
    }

    private Duration timeARun() {
        try (GraphStore graph = GraphStore.open(started().address())) {
            Duration whole =
                    time(() -> assertThat(runs(graph, Lifetime.withoutEnd())).isTrue());
            stores.run(data, Input.OLDER, graph);
            return whole;
        }
    }

    /// @return whether the run came to its end
    private boolean runs(GraphStore graph, Lifetime lifetime) {
        try {
            return stores.isSurvived(data, Input.SAME, graph, Writing.inBatchesOf(1), lifetime);
        } catch (StoreFault away) {
            return false;
        }
    }

    private RunningNeo4j started() {
        return neo4j.start(message -> {});
    }

    private void killNeo4j() {
        neo4j.find().flatMap(running -> ProcessHandle.of(running.pid())).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
