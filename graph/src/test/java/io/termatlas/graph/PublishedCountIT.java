package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ledger says how many terms stand in the graph, and a small change does not count all of them for it.
class PublishedCountIT {
    private final Glossary glossary = GraphWrites.glossary("counted");
    private final StatedTerm first =
            aTerm("first").in("counted").relatedTo("second").stated();
    private final StatedTerm second = aTerm("second").in("counted").stated();
    private final StatedTerm third =
            aTerm("third").in("counted").relatedTo("fourth").stated();

    @BeforeEach
    void write() {
        forget();
        GraphWrites.write(glossary, first, second);
        balance();
    }

    @AfterEach
    void forget() {
        SharedNeo4j.query("MATCH (n:Term {note: 'foreign'}) DETACH DELETE n", Map.of());
        GraphWrites.remove(glossary, first.slug(), second.slug(), third.slug());
        SharedNeo4j.query("MATCH (n:Glossary {id: 'balance'}) DETACH DELETE n", Map.of());
    }

    @Test
    void followsEveryChange() {
        GraphWrites.write(glossary, third, first);
        assertThat(published()).isEqualTo(3);
        GraphWrites.remove(glossary, second.slug());
        assertThat(published()).as("a missing one is not published").isEqualTo(2);
        GraphWrites.remove(glossary, second.slug(), first.slug());
        assertThat(published()).isEqualTo(1);
        GraphWrites.write(glossary, first, second);
        assertThat(published()).as("a missing one is published again").isEqualTo(3);
    }

    /// A term of no glossary makes up for one that was deleted by hand, which only a count one by one would
    /// notice.
    @Test
    void isNotCountedOneByOneWhereTheWholeGraphAddsUp() {
        SharedNeo4j.query("MATCH (t:Term {glossary: 'counted', slug: 'second'}) DETACH DELETE t", Map.of());
        SharedNeo4j.query("CREATE (:Term {note: 'foreign'})", Map.of());
        GraphWrites.write(glossary, third);
        assertThat(published()).isEqualTo(3);
    }

    @Test
    void isCountedWhereTheWholeGraphDoesNotAddUp() {
        SharedNeo4j.query("MATCH (t:Term {glossary: 'counted', slug: 'second'}) DETACH DELETE t", Map.of());
        GraphWrites.write(glossary, third);
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void isCountedAfterARunThatDied() {
        try (GraphSink sink = SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer())) {
            sink.begin(glossary);
            sink.upsertNodes(List.of(third));
        }
        GraphWrites.write(glossary, first);
        assertThat(published()).isEqualTo(3);
    }

    @Test
    void aLedgerOfSomebodyElseThatIsNoneDoesNotHinderIt() {
        SharedNeo4j.query("MATCH (g:Glossary {id: 'balance'}) SET g.terms = 'many'", Map.of());
        GraphWrites.write(glossary, third);
        assertThat(published()).isEqualTo(3);
    }

    private long published() {
        try (GraphSink sink = SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer())) {
            return sink.ledger().map(Ledger::terms).orElseThrow();
        }
    }

    /// What other tests have left behind adds up with a ledger for it.
    private static void balance() {
        SharedNeo4j.query("""
                MATCH (ledger:Glossary)
                WITH sum(toIntegerOrNull(ledger.terms)) AS said
                MERGE (balance:Glossary {id: 'balance'})
                SET balance.language = 'en', balance.generation = 1, balance.derivation = '', balance.pending = false,
                  balance.committedAt = datetime(), balance.terms = COUNT { (:Term) } - COUNT { (:Missing) } - said""", Map.of());
    }
}
