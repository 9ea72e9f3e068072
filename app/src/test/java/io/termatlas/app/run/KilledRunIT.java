package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.TwoStores.Input;
import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.GlossaryId;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.SeededTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Promises 7, 8 and 9 with processes that are killed: the process of a run gets SIGKILL after each of its writes, or
/// at any moment, while one searches its index and one walks the graph. Another run then goes on with the data folder
/// as the dead one left it.
///
/// Short in the build; `.ci/campaign` has more kills, more batches and all inputs. [DyingRunIT] tries every moment of
/// larger runs within one process.
@TestInstance(Lifecycle.PER_CLASS)
class KilledRunIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("killed");
    private static final int KILLS = Integer.getInteger("termatlas.kills", 5);
    private static final boolean WHOLE = Boolean.getBoolean("termatlas.campaign");
    private static final int PROCESSES_AHEAD = 2;

    private final QuietLog log = new QuietLog();
    private final Path folder;
    private final TwoStores stores;
    private final Path data;
    private final Deque<KilledProcess> started = new ArrayDeque<>();
    private final Map<Input, SortedSet<String>> undisturbed = new EnumMap<>(Input.class);
    private final Set<List<String>> answers = new HashSet<>();

    KilledRunIT(@TempDir Path folder) {
        this.folder = folder;
        this.stores = new TwoStores(folder, GLOSSARY);
        this.data = stores.newFolder();
    }

    @BeforeAll
    void seeWhatUndisturbedRunsSay() throws IOException {
        stores.publish();
        for (Input input : Input.values()) {
            forgetTheGraph();
            Path alone = stores.newFolder();
            stores.run(alone, input, SharedNeo4j.store());
            stores.assertAgreed(alone, input, SharedNeo4j.store(), "undisturbed");
            undisturbed.put(input, GraphContent.actual(GLOSSARY));
            try (SearchIndex index = stores.index(alone)) {
                answers.add(Bystanders.answer(index));
            }
        }
        forgetTheGraph();
        stores.run(data, Input.OLDER, SharedNeo4j.store());
    }

    private static void forgetTheGraph() {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
    }

    @AfterAll
    void stop() {
        started.forEach(KilledProcess::close);
        stores.close();
        log.close();
    }

    @Test
    void promise7And9BothStoresConvergeAfterAKillAtEachStep() throws IOException, InterruptedException {
        int deaths = 0;
        try (Bystanders bystanders = bystanders()) {
            for (Input next : WHOLE ? List.of(Input.values()) : List.of(Input.DIFFERENT)) {
                deaths += killAtEachStep(next, WHOLE ? 2 : 100);
            }
            assertThat(bystanders.answers()).isGreaterThan(deaths);
            assertThat(bystanders.walks()).isGreaterThan(deaths);
        }
        System.out.println("Killed at steps: " + deaths + " processes.");
        assertThat(deaths).isGreaterThan(WHOLE ? 3 * 12 : 9);
    }

    /// @return how many steps a run has, and one
    private int killAtEachStep(Input next, int batchSize) throws IOException, InterruptedException {
        int lastWrite = 0;
        while (isKilled(batchSize, lastWrite)) {
            goOn(next, "SIGKILL after " + lastWrite + " writes, then the input " + next);
            lastWrite++;
        }
        goOn(next, "a run that came to its end, then the input " + next);
        return lastWrite;
    }

    private boolean isKilled(int batchSize, int lastWrite) throws IOException, InterruptedException {
        try (KilledProcess process = nextProcess()) {
            process.begin(data, batchSize, lastWrite);
            return process.endsKilled();
        }
    }

    @SeededTest
    void promise7And9BothStoresConvergeAfterAKillAtAnyMoment(RandomGenerator random)
            throws IOException, InterruptedException {
        Duration whole = timeUndisturbed();
        int kills = 0;
        int runs = 0;
        try (Bystanders bystanders = bystanders()) {
            while (kills < KILLS) {
                Input next = Input.any(random);
                Duration delay = Duration.ofNanos(random.nextLong(whole.toNanos()));
                kills += isKilledAfter(delay) ? 1 : 0;
                goOn(next, "SIGKILL after " + delay + " of " + whole + ", then the input " + next);
                runs++;
                assertThat(runs).as("runs that come to their end first").isLessThan(3 * KILLS + 10);
            }
            assertThat(bystanders.answers()).isGreaterThan(kills);
            assertThat(bystanders.walks()).isGreaterThan(kills);
        }
        System.out.println("Killed at any moment: " + kills + " of " + runs + " processes.");
    }

    private Duration timeUndisturbed() throws IOException, InterruptedException {
        try (KilledProcess process = nextProcess()) {
            process.begin(data, 1, RunToBeKilled.NEVER);
            long begun = System.nanoTime();
            assertThat(process.endsKilled()).isFalse();
            Duration whole = Duration.ofNanos(System.nanoTime() - begun);
            goOn(Input.SAME, "undisturbed");
            return whole;
        }
    }

    private boolean isKilledAfter(Duration delay) throws IOException, InterruptedException {
        try (KilledProcess process = nextProcess()) {
            process.begin(data, 1, RunToBeKilled.NEVER);
            return process.killAfter(delay);
        }
    }

    /// Has another run bring both stores to its input, and then back to the older one.
    private void goOn(Input next, String story) {
        stores.run(data, next, SharedNeo4j.store());
        stores.assertAgreed(data, next, SharedNeo4j.store(), story);
        assertThat(GraphContent.actual(GLOSSARY)).as(story).isEqualTo(undisturbed.get(next));
        stores.run(data, Input.OLDER, SharedNeo4j.store());
    }

    private Bystanders bystanders() {
        return new Bystanders(stores.index(data), answers, SharedNeo4j.store(), GLOSSARY, Input.ALWAYS_THERE);
    }

    /// One that has begun to start while another one was used.
    private KilledProcess nextProcess() throws IOException {
        while (started.size() < PROCESSES_AHEAD) {
            started.add(KilledProcess.start(folder, GLOSSARY, SharedNeo4j.address()));
        }
        return started.remove();
    }
}
