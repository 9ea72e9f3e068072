package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the graph says of its own standing, through a run and through the death of one.
class GraphLedgerIT {
    private final Glossary glossary = GlossaryRun.glossary("ledger");
    private final StatedTerm term = aTerm("only").in("ledger").stated();

    @Test
    void tellsTheStagesOfARun() {
        GraphSink sink =
                SharedNeo4j.store().sink(GlossaryRun.glossary("ledger-stages").id());
        Glossary stages = GlossaryRun.glossary("ledger-stages");
        Ledger committed = new Ledger(stages, 7, 0, GlossaryRun.COMMITTED_AT, "derived", false);
        assertThat(sink.ledger()).isEmpty();
        sink.begin(stages);
        assertThat(sink.ledger()).contains(new Ledger(stages, 0, 0, Instant.EPOCH, "", true));
        sink.complete(committed);
        assertThat(sink.ledger()).contains(new Ledger(stages, 7, 0, GlossaryRun.COMMITTED_AT, "derived", true));
        sink.confirm();
        assertThat(sink.ledger()).contains(committed);
    }

    @Test
    void countsTheTermsThatReallyStand() {
        GlossaryRun.of(glossary, term);
        SharedNeo4j.query("MATCH (t:Term {glossary: 'ledger'}) DETACH DELETE t", Map.of());
        GraphSink sink = SharedNeo4j.store().sink(glossary.id());
        sink.complete(new Ledger(glossary, 2, 1, GlossaryRun.COMMITTED_AT, "derivation", false));
        assertThat(sink.ledger())
                .hasValueSatisfying(ledger -> assertThat(ledger.terms()).isZero());
    }

    @Test
    void withholdsTheFingerprintUntilTheEdgesStand() {
        GraphSink sink = SharedNeo4j.store().sink(glossary.id());
        sink.begin(glossary);
        sink.upsertNodes(List.of(term));
        assertThat(stored(sink)).containsOnlyKeys(term.slug()).doesNotContainValue(term.fingerprint());
        sink.relate(List.of(term));
        assertThat(stored(sink)).containsExactly(Map.entry(term.slug(), term.fingerprint()));
    }

    private static Map<Slug, Fingerprint> stored(GraphSink sink) {
        Map<Slug, Fingerprint> stored = new HashMap<>();
        sink.forEachStored(stored::put);
        return stored;
    }
}
