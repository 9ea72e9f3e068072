package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

/// Who may write a glossary of the graph: one installation, and of its machines one at a time.
class WriteLockIT {
    private static final Glossary GLOSSARY = GraphWrites.glossary("locked");
    private static final StatedTerm NVLINK = aTerm("nvlink").in("locked").stated();

    @BeforeEach
    void beginWithoutLedger() {
        change("MATCH (n) WHERE n.id = $id OR n.glossary = $id DETACH DELETE n");
    }

    @Test
    void theFirstRunMarksTheGlossaryAndLeavesNoLock() {
        run(writer("berlin", "a"));

        assertThat(ledger().asMap())
                .containsEntry("installation", "berlin")
                .containsEntry("holder", null)
                .containsEntry("until", null);
    }

    @Test
    void anotherInstallationIsRefusedAndNamed() {
        run(writer("berlin", "a"));

        assertThatThrownBy(() -> open(writer("paris", "b")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContainingAll("'locked'", "'berlin'", "'paris'", "take-over");
        assertThat(ledger().get("installation").asString()).isEqualTo("berlin");
    }

    @Test
    void anotherInstallationTakesOverOnlyWithItsFirstWrite() {
        run(writer("berlin", "a"));
        GraphWriter paris = new GraphWriter("paris", "b", true, Duration.ZERO, Term::aliases, matter -> {});

        try (GraphSink sink = open(paris)) {
            assertThat(sink.claims()).isTrue();
            assertThat(ledger().get("installation").asString()).isEqualTo("berlin");
        }
        run(paris);

        assertThat(ledger().get("installation").asString()).isEqualTo("paris");
        assertThatThrownBy(() -> open(writer("berlin", "a"))).hasMessageContaining("'paris'");
    }

    @Test
    void aGraphOfAFormerReleaseIsAdopted() {
        run(writer("berlin", "a"));
        change("MATCH (ledger:Glossary {id: $id}) REMOVE ledger.installation");

        try (GraphSink sink = open(writer("paris", "b"))) {
            assertThat(sink.claims()).isTrue();
            write(sink);
            assertThat(sink.claims()).isFalse();
        }
        assertThat(ledger().get("installation").asString()).isEqualTo("paris");
    }

    @Test
    void twoMachinesOfOneInstallationTakeTurns() {
        try (GraphSink first = open(writer("berlin", "a"))) {
            first.begin(GLOSSARY);
            assertThatThrownBy(() -> open(writer("berlin", "b")))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("Another run is writing the glossary 'locked' in the graph");
        }
        assertThatCode(() -> open(writer("berlin", "b"))).doesNotThrowAnyException();
    }

    @Test
    void theSecondMachineGoesOnWhenTheFirstHasEnded() {
        GraphSink first = open(writer("berlin", "a"));
        first.begin(GLOSSARY);

        open(new GraphWriter("berlin", "b", false, Duration.ofSeconds(30), Term::aliases, matter -> first.close()))
                .begin(GLOSSARY);

        assertThat(ledger().get("holder").asString()).startsWith("b/");
    }

    @Test
    void aRunOfTheSameDataFolderDoesNotWaitForTheOneThatDied() {
        open(writer("berlin", "a")).begin(GLOSSARY);

        run(writer("berlin", "a"));

        assertThat(ledger().get("holder").isNull()).isTrue();
    }

    @Test
    void theLockOfAMachineThatIsGoneExpiresByTheClockOfTheDatabase() {
        open(writer("berlin", "a")).begin(GLOSSARY);
        change("MATCH (ledger:Glossary {id: $id}) SET ledger.lockedUntil = datetime.realtime() - duration('PT1S')");

        run(writer("berlin", "b"));

        assertThat(ledger().get("holder").isNull()).isTrue();
    }

    @Test
    void aRunThatLostTheLockWritesNothingAnyMore() {
        GraphSink asleep = open(writer("berlin", "a"));
        asleep.begin(GLOSSARY);
        change("MATCH (ledger:Glossary {id: $id}) SET ledger.lockedUntil = datetime.realtime() - duration('PT1S')");
        run(writer("berlin", "b"));

        List<Consumer<GraphSink>> writes = List.of(
                sink -> sink.upsertNodes(List.of(aTerm("late").in("locked").stated())),
                sink -> sink.relate(List.of(NVLINK)),
                sink -> sink.remove(List.of(NVLINK.slug())),
                sink -> sink.complete(ledgerOf(7)),
                GraphSink::confirm);
        for (Consumer<GraphSink> write : writes) {
            assertThatThrownBy(() -> write.accept(asleep))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("Another run has taken the graph of the glossary 'locked' over");
        }
        assertThat(ledger().get("generation").asLong()).isEqualTo(1);
        assertThat(ledger().get("terms").asLong()).isEqualTo(1);
    }

    @Test
    void aRunThatReadTheGraphBeforeAnotherWroteItWritesNothing() {
        GraphSink reading = open(writer("berlin", "a"));
        reading.ledger();
        run(writer("berlin", "b"));

        assertThatThrownBy(() -> reading.begin(GLOSSARY))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("while this one was reading");
        assertThat(ledger().get("pending").asBoolean()).isFalse();
        reading.ledger();
        assertThatCode(() -> reading.begin(GLOSSARY)).doesNotThrowAnyException();
    }

    @Test
    void anUpdateThatComesTooLateChangesNothing() {
        GraphSink reading = open(writer("berlin", "a"));
        reading.ledger();
        run(writer("berlin", "b"));

        assertThatThrownBy(() -> reading.update(List.of(), List.of(NVLINK.slug()), List.of(), ledgerOf(7)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("while this one was reading");
        assertThat(ledger().get("generation").asLong()).isEqualTo(1);
        assertThat(ledger().get("terms").asLong()).isEqualTo(1);
    }

    private static GraphWriter writer(String installation, String folder) {
        return new GraphWriter(installation, folder, false, Duration.ZERO, Term::aliases, matter -> {});
    }

    private static GraphSink open(GraphWriter writer) {
        return SharedNeo4j.store().sink(GLOSSARY.id(), writer);
    }

    private static void run(GraphWriter writer) {
        try (GraphSink sink = open(writer)) {
            write(sink);
        }
    }

    private static void write(GraphSink sink) {
        sink.ledger();
        sink.begin(GLOSSARY);
        sink.upsertNodes(List.of(NVLINK));
        sink.relate(List.of(NVLINK));
        sink.complete(ledgerOf(1));
        sink.confirm();
    }

    private static Ledger ledgerOf(long generation) {
        return new Ledger(GLOSSARY, generation, 1, Instant.EPOCH, "derivation", false);
    }

    private static Record ledger() {
        return SharedNeo4j.query("""
                        MATCH (ledger:Glossary {id: $id})
                        RETURN ledger.installation AS installation, ledger.lockedBy AS holder,
                          ledger.lockedUntil AS until, ledger.generation AS generation, ledger.terms AS terms,
                          ledger.pending AS pending""", Map.of("id", GLOSSARY.id().value())).getFirst();
    }

    private static void change(String statement) {
        SharedNeo4j.query(statement, Map.of("id", GLOSSARY.id().value()));
    }
}
