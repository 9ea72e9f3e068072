package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.TwoStores.Input;
import io.termatlas.app.run.TwoStores.Writing;
import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.Lifetime.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 7 on the real stores: a run of the product dies before or after any of its writes, to Lucene or to Neo4j;
/// whatever comes next, both stores end as if nothing had happened.
///
/// The next run begins on a copy of the data folder that was made at the moment of death, so that nothing which the
/// dying process tidied up helps it. [KilledRunIT] kills real processes, at fewer moments.
class DyingRunIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("dying");

    /// Several batches of each kind out of few terms.
    private static final int BATCH_SIZE = 2;

    /// What the graph holds after a run that nothing disturbed.
    private final Map<Input, SortedSet<String>> undisturbed = new EnumMap<>(Input.class);

    private final QuietLog log = new QuietLog();
    private final TwoStores stores;

    DyingRunIT(@TempDir Path folder) {
        stores = new TwoStores(folder, GLOSSARY);
    }

    @BeforeEach
    void publish() throws IOException {
        stores.publish();
    }

    @AfterEach
    void stop() {
        stores.close();
        log.close();
    }

    @Test
    void promise7BothStoresConvergeWhereverARunDies() {
        for (Input next : Input.values()) {
            assertThat(diesEverywhere(Writing.inBatchesOf(BATCH_SIZE), next))
                    .as("several batches of each kind")
                    .isGreaterThan(12);
        }
    }

    /// The graph is written in a single transaction.
    @Test
    void promise7BothStoresConvergeWhereverASmallRunDies() {
        int writes = 9;
        assertThat(diesEverywhere(Writing.inTransactionsOf(100), Input.DIFFERENT))
                .as(
                        "four terms of the index, what was derived, an update of the graph, communities, a commit, a confirmation")
                .isEqualTo(writes + 1);
    }

    /// @return at how many moments the run has died: before its first write, and after each
    private int diesEverywhere(Writing writing, Input next) {
        undisturbed.put(next, afterARunAlone(next));
        Path data = stores.newFolder();
        run(data, Input.OLDER);
        Optional<Path> wreck = dies(data, writing, Moment.BEFORE, 1);
        int deaths = 0;
        while (wreck.isPresent()) {
            data = wreck.get();
            run(data, next);
            assertConverged(data, next, "death after " + deaths + " writes, then the input " + next);
            if (next != Input.OLDER) {
                run(data, Input.OLDER);
            }
            deaths++;
            wreck = dies(data, writing, Moment.AFTER, deaths);
        }
        return deaths;
    }

    /// Has a run die. To die after a write is to die before the next.
    ///
    /// @param data whose stores say what the older input says
    /// @return the data folder as it was at the moment of death; empty when the run had fewer writes
    private Optional<Path> dies(Path data, Writing writing, Moment moment, int write) {
        Path wreck = stores.newFolder();
        Lifetime lifetime = Lifetime.ending(moment, write, () -> copy(data, wreck));
        return stores.isSurvived(data, Input.SAME, SharedNeo4j.store(), writing, lifetime)
                ? Optional.empty()
                : Optional.of(wreck);
    }

    private SortedSet<String> afterARunAlone(Input input) {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        Path data = stores.newFolder();
        run(data, input);
        stores.assertAgreed(data, input, SharedNeo4j.store(), "undisturbed");
        return GraphContent.actual(GLOSSARY);
    }

    private void run(Path data, Input input) {
        stores.run(data, input, SharedNeo4j.store());
    }

    private void assertConverged(Path data, Input input, String story) {
        stores.assertAgreed(data, input, SharedNeo4j.store(), story);
        assertThat(GraphContent.actual(GLOSSARY)).as(story).isEqualTo(undisturbed.get(input));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                copyOne(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOne(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException merged) {
            // No commit refers to a file that a merge takes away meanwhile.
        }
    }
}
