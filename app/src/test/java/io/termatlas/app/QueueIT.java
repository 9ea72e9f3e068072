package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with the jars for JMS beside it, and a real broker.
@TestInstance(Lifecycle.PER_CLASS)
class QueueIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern BATCH = Pattern.compile("(?m)^(\\d+) payloads: ");
    private static final int SAMPLES = 109;
    private static final int CONSUMERS = 40;

    private Path folder = Path.of("");
    private List<String> samples = List.of();
    private ArtemisBroker broker;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        samples = SampleData.dump();
        broker = ArtemisBroker.start(folder);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void aQueueGivesTheDumpOfTheFolderAndABadMessageIsPutAside() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken/glossary/broken"));
        Files.writeString(broken.resolve("_payload.json"), "[{\"slug\":");
        broker.send(folder.resolve("broken"));
        broker.send(Checkout.samples());

        try (LaunchedProduct ingest = ingest("queue", broker.address(), ArtemisBroker.PASSWORD)) {
            awaitPayloads(ingest, SAMPLES + 1);
            assertThat(ingest.interrupt()).isEqualTo(130);
            assertThat(ingest.complaint()).contains("1 rejected");
        }

        assertThat(StoredTerms.dump(folder, "queue")).isEqualTo(samples);
        assertThat(folder.resolve("data/dead-letters/queue")).isNotEmptyDirectory();
        assertThat(broker.waiting()).isZero();
    }

    @Test
    @SuppressWarnings("try") // held, not used
    void aKillLosesNoMessageOfAHalfGatheredBatch() throws Exception {
        broker.send(Checkout.samples());
        try (ProcessLock another = new BatchRun(settings()).lock(new GlossaryId("killed"));
                LaunchedProduct ingest = ingest("killed", broker.address(), ArtemisBroker.PASSWORD)) {
            awaitWaiting(ingest, SAMPLES - CONSUMERS);
            ingest.kill();
            assertThat(BATCH.matcher(ingest.complaint()).find()).isFalse();
        }

        try (LaunchedProduct ingest = ingest("killed", broker.address(), ArtemisBroker.PASSWORD)) {
            awaitPayloads(ingest, SAMPLES);
            assertThat(ingest.terminate()).isEqualTo(130);
        }

        assertThat(StoredTerms.dump(folder, "killed")).isEqualTo(samples);
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        assertUnreadable(broker.address(), "wrong", "Unable to validate user");
    }

    @Test
    void aBrokerThatIsAwayIsSaid() throws Exception {
        assertUnreadable(
                "tcp://127.0.0.1:" + ServerProcess.freePort(), ArtemisBroker.PASSWORD, "Cannot connect to server");
    }

    private void assertUnreadable(String address, String password, String said)
            throws IOException, InterruptedException {
        try (LaunchedProduct ingest = ingest("unreadable", address, password)) {
            assertThat(ingest.end()).isEqualTo(4);
            assertThat(ingest.complaint())
                    .startsWith("termatlas: The endpoint jms:queue:glossary cannot be read: ")
                    .contains(said)
                    .doesNotContain(password)
                    .hasLineCount(1);
        }
    }

    private LaunchedProduct ingest(String glossary, String address, String password) throws IOException {
        return LaunchedProduct.start(
                folder,
                Map.of("TERMATLAS_EXT", Checkout.ext("jms").toString(), "JMS_PASSWORD", password),
                "ingest",
                "jms:queue:" + ArtemisBroker.QUEUE
                        + "?connectionFactory=#class:org.apache.activemq.artemis.jms.client.ActiveMQJMSConnectionFactory('"
                        + address + "?consumerWindowSize=0')&username=" + ArtemisBroker.USER
                        + "&password={{env:JMS_PASSWORD}}&transacted=true&lazyCreateTransactionManager=false"
                        + "&concurrentConsumers=" + CONSUMERS + "&testConnectionOnStartup=true",
                "--glossary",
                glossary,
                "--stores",
                "index");
    }

    private static void awaitPayloads(LaunchedProduct ingest, int payloads) throws InterruptedException {
        Instant end = Instant.now().plus(TIMEOUT);
        while (taken(ingest) < payloads) {
            assertThat(Instant.now()).as(ingest.complaint()).isBefore(end);
            assertThat(ingest.endsWithin(LOOK)).as(ingest.complaint()).isFalse();
        }
        assertThat(taken(ingest)).isEqualTo(payloads);
    }

    private static int taken(LaunchedProduct ingest) {
        return BATCH.matcher(ingest.complaint())
                .results()
                .map(MatchResult::group)
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .sum();
    }

    /// Until so many messages are left that no consumer holds.
    private void awaitWaiting(LaunchedProduct ingest, int messages) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(TIMEOUT);
        while (broker.waiting() > messages) {
            assertThat(Instant.now()).isBefore(end);
            assertThat(ingest.endsWithin(LOOK)).as(ingest.complaint()).isFalse();
        }
    }

    private Settings settings() {
        return TestSettings.in(folder);
    }
}
