package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with the jars for S3 beside it, and a real server of that protocol.
/// Takes some 30 s: it starts that server, a store of the samples, and the launcher anew for each test.
@TestInstance(Lifecycle.PER_CLASS)
class BucketIT {
    private Path folder = Path.of("");
    private List<String> samples = List.of();
    private S3Server server;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        samples = SampleData.dump();
        server = S3Server.start(folder);
        Path broken = Files.createDirectories(folder.resolve("broken/glossary/broken"));
        Files.writeString(broken.resolve("_payload.json"), "[{\"slug\":");
        server.fill("site", Checkout.samples(), folder.resolve("broken"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aBucketGivesTheDumpOfTheFolderAndABadObjectIsPutAside() throws Exception {
        assertThat(read("&deleteAfterRead=false")).contains("101 added, 0 changed, 0 unchanged", "1 rejected");

        assertThat(StoredTerms.dump(folder, "bucket")).isEqualTo(samples);
        assertThat(folder.resolve("data/dead-letters/bucket")).isNotEmptyDirectory();

        assertThat(read("&deleteAfterRead=true")).contains("0 added, 0 changed, 101 unchanged");
        assertThat(server.keys("site")).isEmpty();
    }

    private String read(String options) throws IOException, InterruptedException {
        try (LaunchedProduct ingest = ingest("bucket", "site", options, S3Server.PASSWORD)) {
            assertThat(ingest.end()).as(ingest.complaint()).isEqualTo(3);
            return String.join("\n", ingest.said());
        }
    }

    @Test
    void aBucketThatIsNotThereIsNamed() throws Exception {
        assertUnreadable("nowhere", S3Server.PASSWORD, "The specified bucket does not exist");
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        assertUnreadable("site", "wrong", "Status Code: 403");
    }

    @Test
    void aServerThatIsAwayIsNamed() throws Exception {
        String silent = "http://127.0.0.1:" + ServerProcess.freePort();
        try (LaunchedProduct ingest = launch("away", address("site", "", silent), S3Server.PASSWORD)) {
            assertThat(ingest.end()).isEqualTo(4);
            assertThat(ingest.complaint())
                    .startsWith("termatlas: The endpoint aws2-s3://site cannot be read: ")
                    .contains(silent.substring("http://".length()), "Connection refused")
                    .hasLineCount(1);
        }
    }

    private void assertUnreadable(String bucket, String password, String said)
            throws IOException, InterruptedException {
        try (LaunchedProduct ingest = ingest("unreadable", bucket, "&deleteAfterRead=false", password)) {
            assertThat(ingest.end()).isEqualTo(4);
            assertThat(ingest.complaint())
                    .startsWith("termatlas: The endpoint aws2-s3://" + bucket + " cannot be read: ")
                    .contains(said)
                    .hasLineCount(1);
        }
    }

    private LaunchedProduct ingest(String glossary, String bucket, String options, String password) throws IOException {
        return launch(glossary, address(bucket, options, server.address()), password);
    }

    private static String address(String bucket, String options, String server) {
        return "aws2-s3://" + bucket + "?region=eu-central-1&useDefaultCredentialsProvider=true"
                + "&maxMessagesPerPoll=1000&greedy=true&initialDelay=0&overrideEndpoint=true&forcePathStyle=true&uriEndpointOverride="
                + server + options;
    }

    private LaunchedProduct launch(String glossary, String address, String password) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("TERMATLAS_EXT", Checkout.ext("s3").toString());
        environment.put("AWS_ACCESS_KEY_ID", S3Server.USER);
        environment.put("AWS_SECRET_ACCESS_KEY", password);
        return LaunchedProduct.start(
                folder, environment, "ingest", address, "--glossary", glossary, "--stores", "index");
    }
}
