package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./termatlas up` where something is missing: a glossary of an earlier run is served all the same, and `up`
/// fails only when there is none.
class UpWithWhatIsThereIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void servesTheIndexWhileItWaitsForTheGraphAndAfterThat() throws Exception {
        SampleData.copyTo(folder);
        URI silent = URI.create("bolt://localhost:" + freePort());
        try (LaunchedProduct up = LaunchedProduct.start(
                folder, Map.of("NEO4J_PASSWORD", "secret", "TERMATLAS_GRAPH_WAIT", "4s"), up("--neo4j", silent))) {
            assertThat(searched(up)).contains("\"slug\":\"nvlink\"");
            assertThat(up.complaint()).doesNotContain("Nothing was brought up to date");
            up.awaitServing();
            assertThat(up.complaint())
                    .contains("No Neo4j answers at " + silent + "; next try in 1 s")
                    .contains("warning: Nothing was brought up to date; what was ingested before is served. "
                            + "No Neo4j answers at " + silent)
                    .doesNotContain("Exception");
            assertThat(searched(up)).contains("\"slug\":\"nvlink\"");
            assertThat(up.terminate()).isEqualTo(130);
        }
    }

    @Test
    void endsWhenTheGraphIsAwayAndThereIsNothingToServe() throws Exception {
        URI silent = URI.create("bolt://localhost:" + freePort());
        try (LaunchedProduct up = LaunchedProduct.start(
                folder, Map.of("NEO4J_PASSWORD", "secret", "TERMATLAS_GRAPH_WAIT", "0"), up("--neo4j", silent))) {
            assertThat(up.end()).isEqualTo(4);
            assertThat(up.complaint()).contains("termatlas: No Neo4j answers at " + silent);
        }
    }

    @Test
    void servesTheIndexWhenTooMuchWouldGo() throws Exception {
        SampleData.copyTo(folder);
        Files.createDirectory(folder.resolve("emptied"));
        assertGoesOnServing("--max-removal", "emptied");
    }

    @Test
    void servesTheIndexWhenTheSourceIsNotThere() throws Exception {
        SampleData.copyTo(folder);
        assertGoesOnServing("There is nothing at nowhere", "nowhere");
    }

    @Test
    void saysThatThereIsNothingToFindWhenNoPageHasATerm() throws Exception {
        Files.createDirectories(folder.resolve("site/about"));
        Files.writeString(folder.resolve("site/about/_payload.json"), PayloadWriter.pageWithoutTerm());
        try (LaunchedProduct up = LaunchedProduct.start(folder, "up", "site", "--stores", "index", "--port", "0")) {
            up.awaitServing();
            assertThat(up.said()).anyMatch(line -> line.contains("No term was found in the page"));
            assertThat(up.complaint()).contains("warning: The search page finds nothing: no glossary has a term yet.");
        }
    }

    @Test
    void endsWhenTheSourceIsNotThereAndThereIsNothingToServe() throws Exception {
        try (LaunchedProduct up = LaunchedProduct.start(folder, "up", "nowhere", "--stores", "index", "--port", "0")) {
            assertThat(up.end()).isEqualTo(2);
        }
    }

    private void assertGoesOnServing(String reason, String source) throws IOException, InterruptedException {
        try (LaunchedProduct up = LaunchedProduct.start(folder, "up", source, "--stores", "index", "--port", "0")) {
            up.awaitServing();
            assertThat(up.complaint())
                    .contains("warning: Nothing was brought up to date")
                    .contains(reason);
            assertThat(searched(up)).contains("\"generation\":1").contains("\"slug\":\"nvlink\"");
        }
    }

    private static String[] up(String option, URI value) {
        return new String[] {"up", Checkout.samples().toString(), "--port", "0", option, value.toString()};
    }

    private static String searched(LaunchedProduct up) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI question = up.address("Search").resolve("/api/search?q=NV-Link");
            return client.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
