package io.termatlas.app;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.Node;
import io.termatlas.graph.fixture.HeldTerm;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// `./termatlas up` as a newcomer types it, with a real Neo4j: one process for all tests, stopped by the last ones.
/// Takes some 50 s: three starts of a Neo4j, one of them after a kill, are what it is about.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class UpIT {
    /// Greater than the order of tests that state none.
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder = Path.of("");
    private LaunchedProduct up;

    @BeforeAll
    void startInAFolderWithASpace(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("my site"));
        up = LaunchedProduct.start(folder, "up", "--port", "0");
        up.awaitServing();
    }

    @AfterAll
    void stop() {
        up.close();
        client.close();
    }

    /// The local Neo4j's files, too.
    @Test
    void keepsItsDataFromOtherUsers() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    @Test
    void showsTheSearchPage() throws Exception {
        HttpResponse<String> page = get(up.address("Search"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<input");
    }

    @Test
    void findsASampleTermOverHttp() throws Exception {
        assertThat(get(up.address("Search").resolve("/api/search?q=NV-Link")).body())
                .containsPattern("\"hits\":\\[\\{\"kind\":\"term\",\"slug\":\"nvlink\"");
    }

    @Test
    void walksTheGraphOverHttp() throws Exception {
        assertThat(get(up.address("Search").resolve("/api/terms/nvlink/neighbours"))
                        .body())
                .startsWith("{\"nodes\":[{\"slug\":\"nvlink\"")
                .contains("\"slug\":\"pcie\"");
    }

    @Test
    void holdsTheGraphThatBoltShows() throws Exception {
        try (GraphStore graph = GraphStore.open(bolt())) {
            List<Node> nodes = graph.neighbours(
                            new Key(GlossaryId.DEFAULT, Slug.of("nvlink")), 1, 100, Set.of(), Set.of())
                    .nodes();
            assertThat(nodes).extracting(node -> node.slug().value()).contains("nvlink", "interconnect", "pcie");
        }
    }

    @Test
    void servesNeo4jBrowserWithTheConnectionFilledIn() throws Exception {
        URI browser = up.address("Neo4j");
        assertThat(browser.getQuery()).startsWith("dbms=bolt://neo4j@localhost:");
        assertThat(get(browser).statusCode()).isEqualTo(200);
    }

    @Test
    void saysTheSameOfBothStores() throws Exception {
        assertThat(get(up.address("Status")).body())
                .containsPattern("\"generation\":1,\"terms\":(\\d+),.*\"graph\":\\{\"generation\":1,\"terms\":\\1,")
                .contains("\"reachable\":true");
    }

    @Test
    void tellsHowToReadThePasswordButNotThePassword() throws Exception {
        assertThat(up.said()).anyMatch(line -> line.endsWith("cat data/neo4j/password"));
        assertThat(up.said()).noneMatch(line -> line.contains(password()));
        assertThat(up.complaint()).doesNotContain(password());
    }

    @Test
    void warnsOfNothing() {
        assertThat(up.complaint()).doesNotContainIgnoringCase("warn").doesNotContain("Exception");
    }

    @Test
    void letsOtherCommandsUseItsStores() throws Exception {
        try (LaunchedProduct path = LaunchedProduct.start(folder, "graph", "path", "nvlink", "pcie", "--json")) {
            assertThat(path.end()).isZero();
            assertThat(path.said().getFirst()).startsWith("{\"nodes\":[{\"slug\":\"nvlink\"");
        }
        assertThat(get(up.address("Status")).body()).contains("\"reachable\":true");
    }

    /// A slug that is one invisible character finds nothing.
    @Test
    void keepsAGenerationBackInBothStoresWhenANameDoesNotFindItsTerm() throws Exception {
        write("kept/hbm/_payload.json", aTerm("hbm").named("HBM").relatedTo("dram"));
        assertThat(ingestKept().end()).isZero();
        String before = get(up.address("Status")).body();
        assertThat(before).containsPattern("\"id\":\"kept\".*\"graph\":\\{\"generation\":1,\"terms\":1,");

        write("kept/hbm/_payload.json", aTerm("hbm").named("HBM4").relatedTo("sram"));
        write("kept/unseen/_payload.json", aTerm("\u061C").named("Unseen"));
        try (LaunchedProduct run = ingestKept()) {
            assertThat(run.end()).isEqualTo(7);
            assertThat(run.complaint())
                    .contains("The self-check kept the new generation back: 1 of 8 names and slugs")
                    .contains("The slug '\uFFFD' does not find the term '\u061C' first by its query.");
        }
        assertThat(get(up.address("Status")).body()).isEqualTo(before);
        try (GraphStore graph = GraphStore.open(bolt())) {
            assertThat(graph.neighbours(new Key(new GlossaryId("kept"), Slug.of("hbm")), 1, 100, Set.of(), Set.of())
                            .nodes())
                    .extracting(Node::term)
                    .containsExactly("HBM", "dram");
        }
    }

    private LaunchedProduct ingestKept() throws IOException {
        return LaunchedProduct.start(folder, "ingest", "kept", "--glossary", "kept", "--max-unfindable", "0");
    }

    private void write(String path, TermBuilder term) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PayloadWriter.page(term.build()));
    }

    @Test
    void keepsASecondOneOut() throws Exception {
        try (LaunchedProduct second = LaunchedProduct.start(folder, "up", "--port", "0")) {
            assertThat(second.end()).isEqualTo(4);
            assertThat(second.complaint()).startsWith("termatlas: Another `termatlas up` uses data (process ");
        }
    }

    /// It dies in the middle of a run's deliveries: more terms than fit into a batch, and the key of the last one is
    /// held by another transaction. The run or `up`, which both look after it, start it again.
    @Test
    @Order(LAST - 1)
    void aRunGoesOnWithANeo4jThatWasKilledAndIsStartedAgain() throws Exception {
        List<Term> terms = Stream.concat(IntStream.range(1_000, 2_000).mapToObj(i -> "t" + i), Stream.of("zzz"))
                .map(slug -> aTerm(slug).build())
                .toList();
        Path listing = Files.createDirectory(folder.resolve("many")).resolve("_payload.json");
        Files.writeString(listing, PayloadWriter.listing(terms));
        ProcessHandle killed = ProcessHandle.of(neo4jProcess()).orElseThrow();
        try (LaunchedProduct run = ingestMany()) {
            try (HeldTerm held = HeldTerm.in(bolt(), "many", "zzz")) {
                while (!held.isWaitedFor()) {
                    assertThat(run.endsWithin(Duration.ofMillis(50))).isFalse();
                }
                assertThat(killed.destroyForcibly()).isTrue();
                killed.onExit().join();
            }
            assertThat(run.end()).as(run.complaint()).isZero();
            assertThat(up.complaint() + run.complaint()).contains("was started again");
        }
        assertThat(neo4jProcess()).isNotEqualTo(killed.pid());
        assertThat(get(up.address("Status")).body())
                .contains("\"reachable\":true")
                .containsPattern("\"id\":\"many\".*\"terms\":1001,.*\"graph\":\\{\"generation\":1,\"terms\":1001,");
        try (LaunchedProduct again = ingestMany()) {
            assertThat(again.end()).isZero();
            assertThat(again.said()).anyMatch(line -> line.contains("nothing new"));
        }
        try (LaunchedProduct verify = LaunchedProduct.start(folder, "verify", "--glossary", "many")) {
            assertThat(verify.end()).isZero();
            assertThat(verify.said()).containsExactly("No differences.");
        }
    }

    private LaunchedProduct ingestMany() throws IOException {
        return LaunchedProduct.start(folder, "ingest", "many", "--glossary", "many");
    }

    private long neo4jProcess() throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("data/neo4j/running"))) {
            lines.load(reader);
        }
        return Long.parseLong(lines.getProperty("pid"));
    }

    @Test
    @Order(LAST)
    void stopsAllOfItOnCtrlC() throws Exception {
        URI status = up.address("Status");
        assertThat(up.interrupt()).isEqualTo(130);
        assertThat(isServed(status)).isFalse();
        try (LaunchedProduct neo4j = LaunchedProduct.start(folder, "neo4j", "status", "--json")) {
            assertThat(neo4j.end()).isZero();
            assertThat(neo4j.said()).containsExactly("{\"running\":false}");
        }
    }

    @Test
    @Order(LAST + 1)
    void goesOnWithTheDataTheSecondTime() throws Exception {
        try (LaunchedProduct again = LaunchedProduct.start(folder, "up", "--port", "0")) {
            again.awaitServing();
            assertThat(get(again.address("Status")).body()).contains("\"generation\":1", "\"reachable\":true");
            assertThat(again.said()).noneMatch(line -> line.startsWith("Glossary "));
            assertThat(again.terminate()).isEqualTo(130);
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private boolean isServed(URI address) throws InterruptedException {
        try {
            get(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private GraphAddress bolt() throws IOException {
        String dbms = up.address("Neo4j").getQuery().replaceFirst("dbms=(bolt://)neo4j@([^&]*).*", "$1$2");
        return new GraphAddress(URI.create(dbms), "neo4j", password(), "neo4j");
    }

    private String password() {
        try {
            return Files.readString(folder.resolve("data/neo4j/password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
