package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was derived keeps no term: mentions and findings go with either of their ends, and what others have tied to a
/// term stays with it.
class DerivedEdgesIT {
    private static final String ID = "derived-edges";
    private static final Glossary GLOSSARY = GraphWrites.glossary(ID);
    private static final StatedTerm GPU =
            aTerm("gpu").in(ID).relatedTo("hbm", "lost").stated();
    private static final StatedTerm HBM = aTerm("hbm").in(ID).stated();
    private static final StatedTerm TPU = aTerm("tpu").in(ID).stated();

    /// `tpu` and the missing `lost` are tied by what was derived alone, but that `gpu` names `lost`.
    @BeforeEach
    void termsWithMentionsAndFindings() {
        edit("MATCH (n) WHERE n.glossary = $glossary OR n.owner = $glossary OR (n:Glossary AND n.id = $glossary) "
                + "DETACH DELETE n");
        GraphWrites.write(GLOSSARY, GPU, HBM, TPU);
        edit("""
            MATCH (gpu:Term {glossary: $glossary, slug: 'gpu'}), (hbm:Term {glossary: $glossary, slug: 'hbm'}),
              (tpu:Term {glossary: $glossary, slug: 'tpu'}), (lost:Term {glossary: $glossary, slug: 'lost'})
            CREATE (gpu)-[:MENTIONS {count: 1}]->(tpu), (tpu)-[:MENTIONS {count: 2}]->(hbm),
              (hbm)-[:MENTIONS {count: 1}]->(lost),
              (finding:Finding {glossary: $glossary, id: 'f'})-[:ABOUT]->(tpu), (finding)-[:ABOUT]->(lost)""");
    }

    @Test
    void aRemovedTermWithMentionsAndFindingsAloneGoes() {
        GraphWrites.remove(GLOSSARY, Slug.of("tpu"));
        assertThat(slugs()).containsExactly("gpu", "hbm", "lost Missing");
        assertThat(query("MATCH (:Finding {glossary: $glossary})-[about:ABOUT]->(t) RETURN t.slug AS it"))
                .containsExactly("lost");
    }

    @Test
    void theCountsOfTheLedgerAreOfWhatIsStated() {
        GraphWrites.remove(GLOSSARY, Slug.of("tpu"));
        try (GraphSink sink = SharedNeo4j.store().sink(GLOSSARY.id(), SharedNeo4j.writer())) {
            assertThat(sink.census().asCommitted()).isTrue();
        }
    }

    /// Types of ours, between nodes that are none of ours.
    @Test
    void aRemovedTermWithForeignRelationshipsBecomesMissingAndLosesWhatWasDerived() {
        edit("""
            MATCH (tpu:Term {glossary: $glossary, slug: 'tpu'})
            CREATE (:Note {owner: $glossary})-[:MENTIONS]->(tpu), (:Note {owner: $glossary})-[:ABOUT]->(tpu)""");
        GraphWrites.remove(GLOSSARY, Slug.of("tpu"));
        assertThat(slugs()).containsExactly("gpu", "hbm", "lost Missing", "tpu Missing");
        assertThat(query("""
            MATCH (:Term {glossary: $glossary, slug: 'tpu'})-[link]-(other) RETURN type(link) + labels(other)[0] AS it
            ORDER BY it""")).containsExactly("ABOUTNote", "MENTIONSNote");
    }

    @Test
    void aMissingTermThatIsNoLongerNamedGoes() {
        GraphWrites.write(GLOSSARY, aTerm("gpu").in(ID).relatedTo("hbm").stated());
        assertThat(slugs()).containsExactly("gpu", "hbm", "tpu");
    }

    @Test
    void aMissingTermThatIsNoLongerNamedStaysForOthers() {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'lost'}) CREATE (:Note {owner: $glossary})-[:SEEKS]->(t)");
        GraphWrites.write(GLOSSARY, aTerm("gpu").in(ID).relatedTo("hbm").stated());
        assertThat(slugs()).containsExactly("gpu", "hbm", "lost Missing", "tpu");
    }

    @Test
    void aComparisonFindsAMissingTermThatOnlyDerivedRelationshipsHold() {
        edit("MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[edge:RELATED_TO]->({slug: 'lost'}) DELETE edge");
        List<Difference> found = new ArrayList<>();
        try (GraphSink sink = SharedNeo4j.store().sink(GLOSSARY.id(), SharedNeo4j.writer())) {
            StatedTerm changed = aTerm("gpu").in(ID).relatedTo("hbm").stated();
            sink.compare(GLOSSARY, visitor -> List.of(changed, HBM, TPU).forEach(visitor), null, found::add);
            assertThat(found)
                    .filteredOn(difference -> difference.slug().equals("lost"))
                    .extracting(Difference::detail)
                    .containsExactly("a missing term that nobody names");
            sink.begin(GLOSSARY);
            sink.upsertNodes(List.of(changed));
            sink.relate(List.of(changed));
            sink.remove(List.of(Slug.of("lost")));
            sink.complete(new Ledger(GLOSSARY, 2, 3, Instant.EPOCH, "derivation", false));
            sink.confirm();
        }
        assertThat(slugs()).containsExactly("gpu", "hbm", "tpu");
    }

    /// A term of ours whose slug somebody has changed into none.
    @Test
    void aStrayWithMentionsAndFindingsAloneGoes() {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.slug = 5");
        try (GraphSink sink = SharedNeo4j.store().sink(GLOSSARY.id(), SharedNeo4j.writer())) {
            sink.compare(GLOSSARY, visitor -> List.of(GPU, HBM).forEach(visitor), null, difference -> {});
            sink.begin(GLOSSARY);
            sink.complete(new Ledger(GLOSSARY, 2, 2, Instant.EPOCH, "derivation", false));
            sink.confirm();
        }
        assertThat(slugs()).containsExactly("gpu", "hbm", "lost Missing");
    }

    private static List<String> slugs() {
        return query("""
            MATCH (t:Term {glossary: $glossary})
            RETURN toString(t.slug) + CASE WHEN t:Missing THEN ' Missing' ELSE '' END AS it ORDER BY it""");
    }

    private static List<String> query(String statement) {
        return SharedNeo4j.query(statement, Map.of("glossary", ID)).stream()
                .map(row -> row.get("it").asString())
                .toList();
    }

    private static void edit(String statement) {
        SharedNeo4j.query(statement, Map.of("glossary", ID));
    }
}
