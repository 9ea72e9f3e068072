package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The commands `verify` and `repair`, and runs and `status` on a graph that others have edited. A test begins with
/// the stores that the one before has left in agreement, else with new ones.
@TestInstance(Lifecycle.PER_CLASS)
class VerifyIT {
    private static final List<String> EDITS = List.of(
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) DETACH DELETE t",
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) SET t.name = 'Edited', t.aliases = [1], t.rank = 5",
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) REMOVE t.fingerprint",
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) SET t:Missing",
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) SET t.slug = 'renamed-' + $slug",
            "MATCH (t:Term {glossary: $glossary, slug: $slug})-[e:RELATED_TO]->(x) CREATE (t)-[:RELATED_TO]->(x)",
            "MATCH (t:Term {glossary: $glossary, slug: $slug})-[e]->() DELETE e",
            "MATCH (t:Term {glossary: $glossary, slug: $slug}) CREATE (t)-[:RELATED_TO {position: 'x'}]->(t)",
            "MATCH (c:Category {glossary: $glossary}) DETACH DELETE c",
            "MATCH (c:Category {glossary: $glossary}) WITH c LIMIT 1 SET c.name = 'Edited ' + c.name",
            "MATCH (q:Question {glossary: $glossary}) SET q.text = 7",
            "MATCH (q:Question {glossary: $glossary}) WITH q LIMIT 1 SET q.position = 30",
            "MATCH (m:Missing {glossary: $glossary}) DETACH DELETE m",
            "MATCH (m:Missing {glossary: $glossary}) REMOVE m:Missing",
            "MERGE (t:Term {glossary: $glossary, slug: 'extra'}) SET t.fingerprint = ''",
            "MATCH (g:Glossary {id: $glossary}) SET g.pending = 5",
            "MATCH (g:Glossary {id: $glossary}) DELETE g");

    private final String id = "verified-" + UUID.randomUUID().toString().substring(0, 8);
    private final Glossary glossary = Glossary.of(new GlossaryId(id));
    private final NavigableMap<String, StatedTerm> published = new TreeMap<>();

    private Path folder = Path.of("");
    private boolean isInAgreement;

    @BeforeAll
    void beginIn(@TempDir Path temporary) {
        folder = temporary;
    }

    @BeforeEach
    void ingestThreeUnlessTheStoresHoldThem() throws IOException {
        if (!isInAgreement) {
            cleanUp();
            delete(folder.resolve("data"));
            delete(folder.resolve("site"));
            published.clear();
            publishThree();
            assertThat(ingest().exitCode()).isZero();
        }
        isInAgreement = false;
    }

    private void publishThree() throws IOException {
        publish(aTerm("gpu").named("GPU").categorised("Chips").relatedTo("hbm", "tpu"));
        publish(aTerm("hbm").named("HBM").relatedTo("gpu").asked("Fast?", "Yes."));
        publish(aTerm("pcie").named("PCIe").categorised("Links"));
    }

    /// To be called by a test at whose end both stores say what the three pages say, but for nodes that have an owner.
    private void leaveInAgreement() {
        edit("MATCH (n {owner: $glossary}) DETACH DELETE n");
        isInAgreement = true;
    }

    @AfterAll
    void cleanUp() {
        edit("MATCH (n) WHERE n.glossary = $glossary OR n.owner = $glossary OR (n:Glossary AND n.id = $glossary) "
                + "DETACH DELETE n");
    }

    @Test
    void promise8StoresThatAgreeHaveNoDifferences() {
        CommandRun verify = run("verify");
        assertThat(verify.out()).isEqualTo("No differences.\n");
        assertThat(verify.exitCode()).isZero();
        assertThat(run("verify", "--json").out()).isEqualTo("{\"total\":0,\"differences\":[]}\n");
        assertThat(run("repair").out()).isEqualTo("The graph says what the index says: nothing to mend.\n");
        leaveInAgreement();
    }

    @Test
    void promise8EachDifferenceIsNamedAndRepairTouchesThoseAlone() {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.name = 'Other'");
        edit("MATCH (t:Term {glossary: $glossary, slug: 'pcie'}) SET t.url = null");
        CommandRun verify = run("verify", "--json");
        assertThat(verify.exitCode()).isEqualTo(6);
        assertThat(verify.out())
                .isEqualTo("{\"total\":2,\"differences\":[{\"slug\":\"hbm\",\"kind\":\"stale\",\"where\":\"graph\","
                        + "\"detail\":\"it differs in name\"},{\"slug\":\"pcie\",\"kind\":\"stale\","
                        + "\"where\":\"graph\",\"detail\":\"it differs in url\"}]}\n");
        assertThat(run("verify").out()).isEqualTo("""
                stale    graph  hbm: it differs in name
                stale    graph  pcie: it differs in url
                2 differences.
                """);
        edit("MATCH (t:Term {glossary: $glossary, slug: 'gpu'}) SET t.degreeIn = 1");
        assertThat(run("repair").out()).endsWith("2 differences mended.\n");
        assertThat(run("verify").exitCode()).isZero();
        assertGraph();
        leaveInAgreement();
    }

    @Test
    void aLostGraphIsWrittenFromTheIndex() {
        edit("MATCH (n) WHERE n.glossary = $glossary OR n.id = $glossary DETACH DELETE n");
        assertThat(run("verify").exitCode()).isEqualTo(6);
        assertThat(status()).contains("the graph does not have the glossary");
        assertThat(run("repair").exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
        assertGraph();
        assertThat(status()).contains("3 terms, 1 missing").doesNotContain("differ");
        leaveInAgreement();
    }

    @Test
    void anIndexThatIsLostIsNamed() throws IOException {
        Path index = folder.resolve("data/index").resolve(id);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(index, elsewhere);
        for (String command : List.of("verify", "repair")) {
            CommandRun lost = run(command);
            assertThat(lost.exitCode()).isEqualTo(4);
            assertThat(lost.err())
                    .contains("The index of the glossary '" + id + "'")
                    .contains("is lost")
                    .contains("`termatlas ingest SOURCE --glossary " + id + "`");
        }
        assertGraph();
        delete(index);
        Files.move(elsewhere, index);
        leaveInAgreement();
    }

    @Test
    void aSourceIsComparedWithTheIndex() throws IOException {
        assertThat(run("verify", "site").out()).isEqualTo("No differences.\n");
        publish(aTerm("hbm").named("High Bandwidth Memory"));
        publish(aTerm("npu").named("NPU"));
        withdraw("pcie");
        CommandRun verify = run("verify", "site");
        assertThat(verify.exitCode()).isEqualTo(6);
        assertThat(verify.out()).isEqualTo("""
                stale    index  hbm: a source says something else of it
                missing  index  npu: a source states the term
                extra    index  pcie: no source states the term
                3 differences.
                """);
        assertThat(run("verify").exitCode()).isZero();
        assertThat(Files.exists(folder.resolve("data/dead-letters").resolve(id)))
                .isFalse();
        withdraw("npu");
        publishThree();
        leaveInAgreement();
    }

    @Test
    void aPayloadThatCannotBeReadLeavesTheComparisonIncomplete() throws IOException {
        Files.writeString(file("hbm"), "no JSON");
        CommandRun verify = run("verify", "site");
        assertThat(verify.exitCode()).isEqualTo(3);
        assertThat(verify.err()).contains("glossary/hbm/_payload.json");
        assertThat(Files.exists(folder.resolve("data/dead-letters").resolve(id)))
                .isFalse();
        publishThree();
        leaveInAgreement();
    }

    @Test
    void aRunBringsBackWhatSomebodyDeletedAndLeavesWhatIsForeign() {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) DETACH DELETE t");
        edit("CREATE (:Term {glossary: $glossary, slug: 5, owner: $glossary}), "
                + "(:Term {glossary: $glossary, slug: 'odd one', owner: $glossary}), "
                + "(:Glossary {id: 'My Own', owner: $glossary})");
        assertThat(status()).contains("The stores differ: the graph has 2 terms, the index 3");
        CommandRun ingest = ingest();
        assertThat(ingest.exitCode()).isZero();
        assertThat(ingest.out()).contains("nothing new").contains("slug 5").contains("slug \"odd one\"");
        assertThat(ingest.out()).contains("My Own");
        CommandRun verify = run("verify");
        assertThat(verify.exitCode()).isZero();
        assertThat(verify.out()).contains("foreign  graph  5: ").contains("foreign  graph  odd one: ");
        assertThat(SharedNeo4j.query("MATCH (n {owner: $glossary}) RETURN n", Map.of("glossary", id)))
                .hasSize(3);
        assertThat(status()).doesNotContain("differ");
        leaveInAgreement();
    }

    @Test
    void aRebuildWritesTheGraphAnew() {
        edit("MATCH (t:Term {glossary: $glossary}) SET t.name = 'Other'");
        assertThat(ingest("--rebuild").exitCode()).isZero();
        assertGraph();
        edit("MATCH (t:Term {glossary: $glossary}) WHERE NOT t:Missing SET t.name = 'Other'");
        assertThat(ingest("--rebuild", "--stores", "graph").exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
        leaveInAgreement();
    }

    @Test
    void aRemovedTermThatOthersHoldOnToIsAFinding() throws IOException {
        edit("MATCH (t:Term {glossary: $glossary, slug: 'pcie'}) CREATE (:Note {owner: $glossary})-[:ABOUT_THIS]->(t)");
        withdraw("pcie");
        CommandRun ingest = ingest();
        assertThat(ingest.out()).contains("The term 'pcie' is gone and stays in the graph as :Missing");
        assertThat(run("verify").out()).isEqualTo("No differences.\n");
    }

    /// Whatever a site and other writers of the graph have done: once the counts differ, one run mends all of
    /// it.
    @SeededTest
    void promise14EveryHistoryWithForeignEditsEndsAsAFreshBuild(RandomGenerator random) throws IOException {
        for (int step = 0; step < 12; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> publish(randomTerm(random));
                case 2 -> withdraw("t" + random.nextInt(5));
                case 3 ->
                    assertThat(ingest(random.nextInt(4) == 0 ? "--rebuild" : "--no-prune")
                                    .exitCode())
                            .isZero();
                default -> editAt(random);
            }
        }
        ingest();
        editAt(random);
        editAt(random);
        edit("MATCH (t:Term {glossary: $glossary, slug: 'gpu'}) DETACH DELETE t");
        assertThat(ingest().exitCode()).isZero();
        assertThat(run("verify", "site").out()).isEqualTo("No differences.\n");
        assertGraph();
    }

    private void editAt(RandomGenerator random) {
        List<String> slugs = List.copyOf(published.keySet());
        String slug = slugs.get(random.nextInt(slugs.size()));
        String statement = EDITS.get(random.nextInt(EDITS.size()));
        SharedNeo4j.query(statement, Map.of("glossary", id, "slug", slug));
    }

    private static TermBuilder randomTerm(RandomGenerator random) {
        TermBuilder term = aTerm("t" + random.nextInt(5)).named("Name " + random.nextInt(3));
        if (random.nextBoolean()) {
            term.categorised("Category " + random.nextInt(2)).asked("Question?", "Answer " + random.nextInt(2));
        }
        for (int edges = random.nextInt(3); edges > 0; edges--) {
            term.relatedTo("t" + random.nextInt(7));
        }
        return term;
    }

    private void publish(TermBuilder term) throws IOException {
        StatedTerm stated = term.in(id).stated();
        String slug = stated.slug().value();
        Files.createDirectories(file(slug).getParent());
        Files.writeString(file(slug), PayloadWriter.page(stated.term()));
        published.put(slug, stated);
    }

    private void withdraw(String slug) throws IOException {
        Files.deleteIfExists(file(slug));
        published.remove(slug);
    }

    private Path file(String slug) {
        return folder.resolve("site/glossary").resolve(slug).resolve("_payload.json");
    }

    @Test
    void aBackupBecomesAnotherInstallationThatTakesTheGraphOver() throws IOException {
        delete(folder.resolve("saved"));
        delete(folder.resolve("other"));
        assertThat(run("backup", "saved").out()).startsWith(id + ": generation 1, 3 terms\n");
        CommandRun refused = run("restore", "saved", "--data", "other");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("belongs to the installation", "--take-over");
        edit("MATCH (t:Term {glossary: $glossary, slug: 'hbm'}) SET t.name = 'Other'");
        CommandRun restored = run("restore", "saved", "--data", "other", "--replace", "--take-over");
        assertThat(restored.out())
                .isEqualTo(id + ": generation 1, 3 terms, 1 difference of the graph mended\nRestored.\n");
        assertThat(run("verify", "--data", "other").exitCode()).isZero();
        assertGraph();
        publish(aTerm("tpu").named("TPU"));
        assertThat(ingest().err()).contains("belongs to the installation");
    }

    private CommandRun ingest(String... options) {
        List<String> line =
                new ArrayList<>(List.of("ingest", "site", "--max-removal", "100", "--max-unfindable", "100"));
        line.addAll(List.of(options));
        return run(line.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("status")) {
            line.addAll(List.of("--glossary", id));
        }
        GraphAddress graph = SharedNeo4j.address();
        return CommandRun.in(folder, CommandRun.environment(graph), line.toArray(String[]::new));
    }

    /// On one line.
    private String status() {
        return run("status").out().replaceAll("\\s+", " ");
    }

    private void edit(String statement) {
        SharedNeo4j.query(statement, Map.of("glossary", id));
    }

    private void assertGraph() {
        assertThat(GraphContent.underived(glossary.id()))
                .isEqualTo(GraphContent.expected(glossary, published.values()));
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
