package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.Key;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever analysts do to the graph: a comparison finds it, a repair mends what is ours and leaves what is
/// theirs. A test begins with what the one before has mended.
@TestInstance(Lifecycle.PER_CLASS)
class ForeignEditsIT {
    private final String id = "edited-" + UUID.randomUUID().toString().substring(0, 8);
    private final Glossary glossary = GraphWrites.glossary(id);
    private final List<StatedTerm> terms = List.of(
            aTerm("gpu")
                    .in(id)
                    .named("GPU")
                    .categorised("Chips")
                    .relatedTo("hbm", "tpu", "lost")
                    .stated(),
            aTerm("hbm")
                    .in(id)
                    .named("HBM")
                    .defined("Memory.")
                    .alias("stack")
                    .categorised("Memory")
                    .relatedTo("gpu")
                    .asked("Fast?", "Yes.")
                    .asked("Cheap?", "No.")
                    .stated(),
            aTerm("tpu").in(id).named("TPU").categorised("Chips").stated(),
            aTerm("\uFFFD")
                    .in(id)
                    .named("Replacement")
                    .relatedTo("\uD83D\uDE00")
                    .stated(),
            aTerm("\uD83D\uDE00").in(id).named("Face").relatedTo("hbm").stated());

    private boolean isWritten;

    /// What other tests have left behind need not add up with its ledgers, and then a run looks closer than it
    /// does here.
    @BeforeAll
    void emptyTheGraph() {
        SharedNeo4j.query("MATCH (n) DETACH DELETE n", Map.of());
    }

    @BeforeEach
    void writeUnlessItIsMended() {
        if (!isWritten) {
            cleanUp();
            write();
        }
        isWritten = false;
    }

    /// To be called by a test that leaves the graph as it was, but for nodes that have an owner.
    private void leaveMended() {
        edit("MATCH (n {owner: $glossary}) DETACH DELETE n");
        isWritten = true;
    }

    @AfterAll
    void cleanUp() {
        edit("MATCH (n) WHERE n.glossary = $glossary OR n.owner = $glossary OR (n:Glossary AND n.id = $glossary) "
                + "DETACH DELETE n");
    }

    /// What is done, whether the counts show it, and a difference that it makes.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) DETACH DELETE t                            | true  | MISSING hbm
        MATCH (t:Term {glossary: $glossary}) DETACH DELETE t                                         | true  | MISSING gpu
        MATCH (t:Term {glossary: $glossary, slug: 'lost'}) DETACH DELETE t                           | true  | EDGE gpu
        MATCH (t:Term {glossary: $glossary, slug: 'lost'}) SET t.name = 'Found'                      | false | STALE lost
        MATCH (t:Term {glossary: $glossary, slug: 'lost'}) REMOVE t:Missing                          | false  | STALE lost
        MATCH (t:Term {glossary: $glossary, slug: 'lost'}) SET t.url = 'x'                           | false | STALE lost
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.name = 'Other'                       | false | STALE hbm
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) REMOVE t.name                              | false | STALE hbm
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.name = 7                             | false | STALE hbm
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.aliases = ['pile']                   | false | STALE hbm
        MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.aliases = 'stack'                    | false | STALE hbm
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.shortDefinition = 'Added.'           | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.rank = 63                            | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.community = 'gpu'                    | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.degreeIn = 'many'                    | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.degreeOut = 4                        | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.fingerprint = 5                      | false | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) REMOVE t.fingerprint                       | false  | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t:Missing                              | false  | STALE tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.slug = 'npu'                         | false | EXTRA npu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.slug = 5                             | false | EXTRA 5
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.slug = ['tpu', 'npu']                | false | MISSING tpu
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) SET t.slug = 'a b'                         | false | EXTRA a b
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) REMOVE t.slug                              | false  | MISSING tpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) DELETE e    | true  | EDGE gpu
        MATCH (a:Term {glossary: $glossary, slug: 'gpu'}), (b:Term {glossary: $glossary, slug: 'tpu'}) CREATE (a)-[:RELATED_TO {position: 1, name: 'tpu'}]->(b) | true | EDGE gpu
        MATCH (a:Term {glossary: $glossary, slug: 'tpu'}), (b:Term {glossary: $glossary, slug: 'hbm'}) CREATE (a)-[:RELATED_TO]->(b) | true | EDGE tpu
        MATCH (a:Term {glossary: $glossary, slug: 'tpu'}) CREATE (a)-[:RELATED_TO {position: 0}]->(a) | true | EDGE tpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) SET e.position = 'first' | false | EDGE gpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) SET e.name = 4           | false | EDGE gpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) SET e.relation = 'see'   | false | EDGE gpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) REMOVE e.relation        | false | EDGE gpu
        MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[e:IN_CATEGORY]->() DELETE e                | true  | EDGE gpu
        MATCH (t:Term {glossary: $glossary, slug: 'gpu'})-[:IN_CATEGORY]->(c) CREATE (t)-[:IN_CATEGORY]->(c)      | true  | EDGE gpu
        MATCH (t:Term {glossary: $glossary, slug: 'gpu'}), (c:Category {glossary: $glossary, name: 'Memory'}) CREATE (t)-[:IN_CATEGORY]->(c) | true | EDGE gpu
        MATCH (c:Category {glossary: $glossary, name: 'Chips'}) DETACH DELETE c                      | true  | EDGE gpu
        MATCH (c:Category {glossary: $glossary, name: 'Chips'}) SET c.name = 'Crisps'                | false | EDGE gpu
        MATCH (q:Question {glossary: $glossary, position: 0}) DETACH DELETE q                        | true  | STALE hbm
        MATCH (q:Question {glossary: $glossary, position: 0}) SET q.answer = 'Perhaps.'              | false | STALE hbm
        MATCH (q:Question {glossary: $glossary, position: 0}) SET q.position = 9                     | false | STALE hbm
        MATCH (q:Question {glossary: $glossary, position: 0}) SET q.position = 'top'                 | false | STALE hbm
        MATCH (t:Term)-[:ANSWERS]->(q:Question {glossary: $glossary, position: 0}) CREATE (t)-[:ANSWERS]->(q)     | true | STALE hbm
        MATCH ()-[a:ANSWERS]->(:Question {glossary: $glossary, position: 1}) DELETE a                | true  | STALE hbm
        CREATE (:Question {glossary: $glossary, slug: 'hbm', position: 8})                           | false | EXTRA hbm
        MATCH (t:Term {glossary: $glossary, slug: '😀'}) SET t.name = 'Grin'                         | false | STALE 😀
        MATCH (t:Term {glossary: $glossary, slug: '\uFFFD'}) DETACH DELETE t                         | true  | MISSING \uFFFD
        CREATE (:Term {glossary: $glossary, slug: 'alien', fingerprint: '00'})                       | true  | EXTRA alien
        CREATE (:Term:Missing {glossary: $glossary, slug: 'unnamed', name: 'Unnamed'})               | false | EXTRA unnamed
        MATCH (g:Glossary {id: $glossary}) REMOVE g.relationships                                    | true  | none
        MATCH (g:Glossary {id: $glossary}) SET g.generation = 'many', g.language = 7                 | true  | none
        MATCH (g:Glossary {id: $glossary}) SET g.pending = 'maybe'                                   | true  | none
        MATCH (g:Glossary {id: $glossary}) DELETE g                                                  | true  | none
        """)
    void isFoundAndMended(String statement, boolean isCounted, String found) {
        edit(statement.replace("\\uFFFD", "\uFFFD"));
        try (GraphSink sink = sink()) {
            assertThat(sink.census().asCommitted()).isEqualTo(!isCounted);
            List<String> differences = repair(sink).stream()
                    .map(difference -> difference.kind() + " " + difference.slug())
                    .toList();
            if (found.equals("none")) {
                assertThat(differences).isEmpty();
            } else {
                assertThat(differences).contains(found.replace("\\uFFFD", "\uFFFD"));
            }
        }
        assertThat(GraphContent.actual(glossary.id())).isEqualTo(GraphContent.expected(glossary, terms));
        try (GraphSink sink = sink()) {
            assertThat(sink.census().asCommitted()).isTrue();
        }
        leaveMended();
    }

    /// Named, passed over, and there afterwards.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        CREATE (:Term {glossary: $glossary, slug: 5, owner: $glossary})                              | true
        CREATE (:Term {glossary: $glossary, slug: 'odd slug/', owner: $glossary})                    | true
        CREATE (:Term {glossary: $glossary, slug: ['a', 'b'], name: null, owner: $glossary})         | true
        CREATE (:Term {glossary: $glossary, owner: $glossary})                                       | false
        CREATE (:Term {glossary: $glossary, slug: 'mine', name: 'Mine', owner: $glossary})           | true
        CREATE (:Term:Missing {glossary: $glossary, slug: true, owner: $glossary})                   | false
        CREATE (:Glossary {id: 5, owner: $glossary})                                                 | true
        CREATE (:Glossary {name: 'My words', owner: $glossary})                                      | true
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) CREATE (t)-[:RELATED_TO]->(:Term {glossary: 'elsewhere', slug: 'tpu', owner: $glossary}) | false
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) CREATE (t)-[:IN_CATEGORY]->(:Category {name: 'Mine', owner: $glossary})               | false
        MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) CREATE (t)-[:ANSWERS]->(:Question {text: 'Mine?', owner: $glossary})                  | false
        """)
    void whatIsForeignIsNamedAndStays(String statement, boolean isInCensus) {
        edit(statement);
        boolean isGlossary = statement.contains("(:Glossary");
        try (GraphSink sink = sink()) {
            assertThat(sink.census().foreign()).hasSize(isInCensus ? 1 : 0);
            assertThat(repair(sink)).hasSize(isGlossary ? 0 : 1).allMatch(Difference::isForeign);
        }
        assertThat(SharedNeo4j.query("MATCH (n {owner: $glossary}) RETURN n", Map.of("glossary", id)))
                .hasSize(1);
        assertThat(compare()).hasSize(isGlossary ? 0 : 1).allMatch(Difference::isForeign);
        SharedNeo4j.store().glossaries();
        SharedNeo4j.store().neighbours(new Key(glossary.id(), Slug.of("tpu")), 3, 100, Set.of(), Set.of());
        leaveMended();
    }

    /// Nodes, relationships and properties of other names.
    @Test
    void whatIsNotOursIsNoDifference() {
        edit("""
            MATCH (t:Term {glossary: $glossary, slug: 'tpu'})-[link:IN_CATEGORY]->(category)
            MATCH (:Term {glossary: $glossary, slug: 'gpu'})-[edge:RELATED_TO]->(t)
            SET t:Watched, t.note = 'mine', link.note = 'mine', edge.note = 'mine', category.note = 'mine'
            CREATE (:Note {owner: $glossary})-[:ABOUT_THIS]->(t), (t)-[:LIKES]->(t), (:Term {owner: $glossary}),
              (:Category {owner: $glossary}), (:Question {owner: $glossary}), (:Missing {owner: $glossary}),
              (:Note {owner: $glossary})-[:RELATED_TO]->(t)""");
        assertThat(compare()).isEmpty();
        StatedTerm changed =
                aTerm("gpu").in(id).named("GPU").relatedTo("hbm", "tpu").stated();
        GraphWrites.write(glossary, changed);
        assertThat(SharedNeo4j.query("""
                MATCH (t:Watched {glossary: $glossary, note: 'mine'})<-[e:RELATED_TO {note: 'mine'}]-(:Term)
                RETURN t.degreeIn AS degreeIn""", Map.of("glossary", id)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("degreeIn").asLong()).isEqualTo(1));
        assertThat(SharedNeo4j.query("MATCH (n {owner: $glossary}) RETURN n", Map.of("glossary", id)))
                .hasSize(6);
    }

    @Test
    void aRemovedTermThatOthersHoldOnToStaysAndIsNamed() {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'tpu'}) CREATE (:Note {owner: $glossary})-[:ABOUT_THIS]->(t)");
        edit("MATCH (t:Term {glossary: $glossary, slug: 'gpu'})-[e:RELATED_TO]->({slug: 'tpu'}) DELETE e");
        GraphWrites.remove(glossary, Slug.of("tpu"), Slug.of("hbm"));
        try (GraphSink sink = SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer())) {
            assertThat(sink.keptForOthers(List.of(Slug.of("hbm"), Slug.of("tpu"))))
                    .containsExactly(Slug.of("tpu"));
        }
        List<StatedTerm> left = terms.stream()
                .filter(term -> !Set.of("gpu", "tpu").contains(term.slug().value()))
                .toList();
        assertThat(compare(left)).noneMatch(difference -> difference.slug().equals("tpu"));
    }

    /// A ledger that says nothing of relationships, and a term whose half the former release had written.
    @Test
    void aFormerReleaseIsTakenOver() {
        edit("MATCH (g:Glossary {id: $glossary}) REMOVE g.relationships SET g.pending = true");
        edit("CREATE (:Term {glossary: $glossary, slug: 'half', name: 'Half', degreeIn: 0, degreeOut: 2})");
        assertThat(compare()).extracting(Difference::kind).containsExactly(Kind.EXTRA);
        repair();
        assertThat(GraphContent.actual(glossary.id())).isEqualTo(GraphContent.expected(glossary, terms));
    }

    @Test
    void aConstraintThatWasDroppedIsMadeAgain() {
        edit("DROP CONSTRAINT termatlas_category IF EXISTS");
        write();
        assertThat(SharedNeo4j.query("SHOW CONSTRAINTS YIELD name WHERE name = 'termatlas_category'", Map.of()))
                .hasSize(1);
    }

    @Test
    void anIndexThatWasDroppedIsMadeAgain() {
        edit("DROP INDEX termatlas_names IF EXISTS");
        edit("DROP INDEX termatlas_slug IF EXISTS");
        write();
        assertThat(SharedNeo4j.query(
                        "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'termatlas_' AND state = 'ONLINE'",
                        Map.of()))
                .extracting(row -> row.get("name").asString())
                .contains("termatlas_slug", "termatlas_name", "termatlas_names");
        assertThat(SharedNeo4j.query(
                        "CALL db.index.fulltext.queryNodes('termatlas_names', 'stack') YIELD node "
                                + "WHERE node.glossary = $glossary RETURN node.slug AS slug",
                        Map.of("glossary", id)))
                .extracting(row -> row.get("slug").asString())
                .containsExactly("hbm");
    }

    @Test
    void anIndexOfTheNameOfOneOfOursIsNamed() {
        edit("DROP INDEX termatlas_names IF EXISTS");
        edit("CREATE FULLTEXT INDEX termatlas_names FOR (t:Term) ON EACH [t.note]");
        try {
            assertThatThrownBy(this::write)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("The index termatlas_names on :Term (name, aliases) cannot be made");
        } finally {
            edit("DROP INDEX termatlas_names");
        }
        write();
    }

    @Test
    void aConstraintThatCannotBeMadeNamesTheDoubles() {
        edit("DROP CONSTRAINT termatlas_category");
        try {
            edit("CREATE (:Category {glossary: $glossary, name: 'Chips', owner: $glossary})");
            List<String> ids = SharedNeo4j.query(
                            "MATCH (c:Category {glossary: $glossary, name: 'Chips'}) RETURN elementId(c) AS id",
                            Map.of("glossary", id))
                    .stream()
                    .map(row -> row.get("id").asString())
                    .toList();
            assertThatThrownBy(this::write)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("several nodes :Category of the same glossary and name")
                    .hasMessageContaining("[" + id + ", Chips]")
                    .hasMessageContaining(ids.getFirst())
                    .hasMessageContaining(ids.getLast());
        } finally {
            edit("MATCH (c:Category {owner: $glossary}) DETACH DELETE c");
        }
        write();
    }

    @Test
    void anIndexInTheWayOfAConstraintIsNamed() {
        edit("DROP CONSTRAINT termatlas_category IF EXISTS");
        edit("CREATE INDEX termatlas_category FOR (c:Category) ON (c.note)");
        try {
            assertThatThrownBy(this::write)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("The constraint termatlas_category on :Category (glossary, name)")
                    .hasMessageContaining("index called 'termatlas_category'");
        } finally {
            edit("DROP INDEX termatlas_category");
        }
        edit("CREATE CONSTRAINT termatlas_category FOR (c:Category) REQUIRE c.note IS UNIQUE");
        try {
            assertThatThrownBy(this::write)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("a constraint of that name is for something else");
        } finally {
            edit("DROP CONSTRAINT termatlas_category");
        }
        write();
    }

    private void write() {
        GraphWrites.write(glossary, terms.toArray(StatedTerm[]::new));
    }

    private void edit(String statement) {
        SharedNeo4j.query(statement, Map.of("glossary", id));
    }

    private List<Difference> compare() {
        return compare(terms);
    }

    private List<Difference> compare(List<StatedTerm> wanted) {
        List<Difference> differences = new ArrayList<>();
        try (GraphSink sink = SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer())) {
            sink.compare(glossary, inOrder(wanted), Derived.NOTHING, differences::add);
        }
        return differences;
    }

    private static TermsInOrder inOrder(List<StatedTerm> terms) {
        return visitor ->
                terms.stream().sorted(Comparator.comparing(StatedTerm::slug)).forEach(visitor);
    }

    private GraphSink sink() {
        return SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer());
    }

    private void repair() {
        try (GraphSink sink = sink()) {
            repair(sink);
        }
    }

    /// As the port says how.
    ///
    /// @return what has been mended, and what is foreign
    private List<Difference> repair(GraphSink sink) {
        List<Difference> found = new ArrayList<>();
        sink.compare(glossary, inOrder(terms), Derived.NOTHING, found::add);
        Set<Slug> differing = found.stream()
                .filter(difference -> !difference.isForeign())
                .flatMap(difference -> difference.legalSlug().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Slug, StatedTerm> wanted = new HashMap<>();
        terms.forEach(term -> wanted.put(term.slug(), term));
        Set<Slug> surplus = new HashSet<>(differing);
        surplus.removeAll(wanted.keySet());
        differing.retainAll(wanted.keySet());
        List<StatedTerm> mended = differing.stream().map(wanted::get).toList();
        sink.begin(glossary);
        sink.upsertNodes(mended);
        sink.relate(mended);
        sink.remove(List.copyOf(surplus));
        sink.derive(mended.stream().map(StatedTerm::slug).map(DerivedTerm::none).toList());
        sink.group(Communities.NONE);
        sink.complete(new Ledger(glossary, 1, terms.size(), Instant.EPOCH, "derivation", false));
        sink.confirm();
        return found;
    }
}
