package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What analysts add to the graph is theirs.
class ForeignContentIT {
    private final Glossary glossary = GraphWrites.glossary("foreign");
    private final StatedTerm first = aTerm("first")
            .in("foreign")
            .relatedTo("second")
            .asked("Why?", "So.")
            .stated();
    private final StatedTerm second = aTerm("second").in("foreign").stated();

    @BeforeEach
    void annotate() {
        GraphWrites.remove(glossary, first.slug(), second.slug());
        SharedNeo4j.query("MATCH (n:Note) DETACH DELETE n", Map.of());
        GraphWrites.write(glossary, first, second);
        SharedNeo4j.query("""
                MATCH (t:Term {glossary: 'foreign', slug: 'first'})-[:ANSWERS]->(q)
                SET t:Watched, t.note = 'mine'
                CREATE (n:Note {text: 'see'})-[:ABOUT_THIS]->(t), (n)-[:ABOUT_THAT]->(q)""", Map.of());
    }

    @Test
    void survivesARewrite() {
        StatedTerm changed = aTerm("first")
                .in("foreign")
                .defined("Something else.")
                .asked("Why?", "So.")
                .stated();
        GraphWrites.write(glossary, changed);
        assertThat(notes()).containsExactly("[Term, Watched] first mine");
    }

    @Test
    void keepsARemovedTermAsAMissingOne() {
        GraphWrites.remove(glossary, first.slug());
        assertThat(notes()).containsExactly("[Missing, Term, Watched] first mine");
        assertThat(SharedNeo4j.query("MATCH (:Note)-[r:ABOUT_THAT]->(:Question) RETURN r", Map.of()))
                .hasSize(1);
        assertThat(SharedNeo4j.store().glossaries())
                .filteredOn(counts -> counts.ledger().glossary().equals(glossary))
                .singleElement()
                .satisfies(counts -> {
                    assertThat(counts.terms()).isEqualTo(1);
                    assertThat(counts.missing()).isEqualTo(1);
                    assertThat(counts.relationships()).isZero();
                });
    }

    @Test
    void letsTheMissingTermGoWhenTheNoteIsGone() {
        GraphWrites.remove(glossary, first.slug());
        SharedNeo4j.query("MATCH (n:Note) DETACH DELETE n", Map.of());
        GraphWrites.write(glossary);
        assertThat(SharedNeo4j.query("MATCH (t:Term {glossary: 'foreign', slug: 'first'}) RETURN t", Map.of()))
                .isEmpty();
    }

    private static List<String> notes() {
        return SharedNeo4j.query("""
                MATCH (:Note)-[:ABOUT_THIS]->(t)
                UNWIND labels(t) AS label
                WITH t, label ORDER BY label
                RETURN collect(label) AS labels, t.slug AS slug, t.note AS note""", Map.of()).stream()
                .map(row -> row.get("labels").asList() + " " + row.get("slug").asString() + " "
                        + row.get("note").asString())
                .toList();
    }
}
