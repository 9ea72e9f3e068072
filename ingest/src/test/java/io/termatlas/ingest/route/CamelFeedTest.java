package io.termatlas.ingest.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.Statement;
import io.termatlas.ingest.source.StatementEnd;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamelFeedTest {
    private static final FeedSettings SETTINGS = new FeedSettings(10, 1 << 20, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final List<Source.Batch> batches = new ArrayList<>();

    @Test
    void aFolderEndsByItselfAndComesInBatches() throws IOException {
        for (int i = 0; i < 25; i++) {
            write("glossary/t" + i + "/_payload.json", "[" + i + "]");
        }
        write("style.css", "a {}");
        write("_nuxt/builds/latest.json", "{}");

        follow("?recursive=true&noop=true", batches::add);

        assertThat(batches).hasSize(3);
        List<Payload> payloads =
                batches.stream().flatMap(batch -> batch.payloads().stream()).toList();
        assertThat(payloads).hasSize(25);
        assertThat(payloads).extracting(Payload::path).contains("glossary/t0/_payload.json");
        assertThat(payloads).extracting(Payload::ordinal).containsOnly(0);
    }

    @Test
    void aMessageIsDealtWithOnlyWhenItsBatchWasTaken() throws IOException {
        write("a/_payload.json", "[1]");

        assertThatThrownBy(() -> follow("?recursive=true&delete=true", batch -> {
                    assertThat(folder.resolve("a/_payload.json")).exists();
                    throw new IllegalStateException("the run failed");
                }))
                .hasMessageContaining("the run failed");
        assertThat(folder.resolve("a/_payload.json")).exists();

        follow("?recursive=true&delete=true", batches::add);

        assertThat(batches).hasSize(1);
        assertThat(folder.resolve("a/_payload.json")).doesNotExist();
    }

    @Test
    void whatTheRunFailsWithEndsTheFeedAsItIs() throws IOException {
        write("a/_payload.json", "[1]");

        assertThatThrownBy(() -> follow("?recursive=true&noop=true", batch -> {
                    throw new InterruptedFault("stopped");
                }))
                .isInstanceOf(InterruptedFault.class)
                .hasMessage("stopped");
    }

    @Test
    @Timeout(30)
    void anErrorInARunEndsTheFeedAsItIs() throws IOException {
        OutOfMemoryError error = new OutOfMemoryError("in a run");
        write("a/_payload.json", "[1]");

        assertThatThrownBy(() -> follow("?recursive=true&noop=true", batch -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    @Timeout(30)
    void anErrorInAPollEndsTheFeedAsItIs() {
        try (CamelFeed feed = CamelFeed.of(new Source.Endpoint(0, "broken:poll"), SETTINGS, batches::add)) {
            assertThatThrownBy(feed::follow)
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("in a poll of broken://poll");
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void camelDumpsNoFailureIntoTheLog() throws IOException {
        write("a/_payload.json", "[1]");
        try (CamelLog log = CamelLog.record()) {
            assertThatThrownBy(() -> follow("?recursive=true&noop=true", batch -> {
                        throw new InterruptedFault("stopped");
                    }))
                    .isInstanceOf(InterruptedFault.class);
            assertThatThrownBy(() -> follow("/nowhere?directoryMustExist=true&autoCreate=false", batches::add))
                    .isInstanceOf(StoreFault.class);

            assertThat(log.dumps()).isEmpty();
        }
    }

    @Test
    void anEndpointWithoutAnEndGoesOnUntilItIsStopped() throws InterruptedException {
        try (CamelFeed feed = CamelFeed.of(new Source.Endpoint(0, "direct:terms"), SETTINGS, batches::add)) {
            Thread following = Thread.ofVirtual().start(feed::follow);
            assertThat(following.join(Duration.ofMillis(200))).isFalse();
            feed.stop();
            following.join();
        }
        assertThat(batches).isEmpty();
    }

    /// A batch that another thread delivers would let the poll go on, and the batches after it wait in memory.
    @Test
    void aFolderThatIsStoppedLeavesTheFilesThatWait() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            write(i + ".json", "[1]");
        }
        Source.Endpoint endpoint = new Source.Endpoint(0, "file:" + folder + "?delete=true&initialDelay=0");
        AtomicReference<CamelFeed> feed = new AtomicReference<>();
        List<String> threads = new ArrayList<>();
        try (CamelFeed following = CamelFeed.of(endpoint, SETTINGS, batch -> {
            batches.add(batch);
            threads.add(Thread.currentThread().getName());
            feed.get().stop();
        })) {
            feed.set(following);
            following.follow();
        }
        int taken = batches.stream().mapToInt(batch -> batch.payloads().size()).sum();
        assertThat(threads.getFirst()).startsWith("feed-");
        assertThat(taken).isBetween(10, 990);
        assertThat(folder.toFile().list()).hasSize(1_000 - taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kafka2:terms             | no Camel component 'kafka2'
            file:somewhere?nothing=1 | is no address that Camel's component 'file' takes
            """)
    void whatCamelDoesNotKnowIsAWrongUse(String uri, String said) {
        assertThatThrownBy(() -> CamelFeed.of(new Source.Endpoint(0, uri), SETTINGS, batches::add))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "TermatlasPath, /glossary/nvlink,                glossary/nvlink/_payload.json",
        "kafka.KEY,     glossary/nvlink/_payload.json?x, glossary/nvlink/_payload.json",
        "CamelAwsS3Key, glossary/nvlink.html,            glossary/nvlink.html"
    })
    void aMessageSaysWhereItsPayloadLies(String header, String value, String path) {
        assertThat(message("[1]", header, value).path()).contains(path);
    }

    @Test
    void ofTwoMessagesAtOnePlaceTheLaterCounts() {
        MessageBatch batch = new MessageBatch();
        batch.add(message("[1]", "TermatlasPath", "a"));
        batch.add(message("[2]", "TermatlasPath", "b"));
        batch.add(message("[3]", "TermatlasPath", "a"));
        batch.add(message("", "TermatlasPath", "c"));

        List<Payload> payloads = sources(batch).getFirst().payloads();

        assertThat(payloads).extracting(Payload::path).containsExactly("b/_payload.json", "a/_payload.json");
        assertThat(new String(payloads.get(1).read(10), UTF_8)).isEqualTo("[3]");
    }

    @Test
    void amongMessagesWithoutAPlaceTheLaterOverridesTheEarlier() {
        MessageBatch batch = new MessageBatch();
        batch.add(message("[1]", "other", "x"));
        batch.add(message("[2]", "other", "x"));

        List<Payload> payloads = sources(batch).getFirst().payloads();

        assertThat(payloads).extracting(Payload::ordinal).containsExactly(1, 2);
        assertThat(payloads).allMatch(payload -> HeldPayload.isUnplaced(payload.origin()));
    }

    @Test
    void theEndOfAStatementIsABatchByItself() {
        MessageBatch batch = new MessageBatch();
        batch.add(message("[1]", "TermatlasPath", "a"));
        batch.add(message("", "TermatlasStatementEnd", "true"));
        batch.add(message("{\"termatlas\":\"statement-end\",\"glossary\":\"docs\"}", "other", "x"));
        batch.add(message("[2]", "TermatlasStatementEnd", "TRUE"));
        batch.add(message("[3]", "TermatlasStatementEnd", "false"));

        List<Source.Batch> sources = sources(batch);

        assertThat(sources).extracting(one -> one.payloads().size()).containsExactly(1, 0, 0, 1, 0, 1);
        assertThat(sources)
                .extracting(Source.Batch::end)
                .containsExactly(
                        null, new StatementEnd(""), new StatementEnd("docs"), null, new StatementEnd(""), null);
        assertThat(sources)
                .extracting(Source.Batch::statement)
                .containsOnly(sources.getFirst().statement());
    }

    @Test
    void aBatchWaitsForNothingBehindTheEndOfAStatement() throws IOException {
        write("1/_payload.json", "[1]");
        write("2/_payload.json", "{\"termatlas\": \"statement-end\"}");
        write("3/_payload.json", "[3]");

        follow("?recursive=true&noop=true&sortBy=file:path", batches::add);

        assertThat(batches).extracting(Source.Batch::isEnd).containsExactly(false, true, false);
    }

    private static List<Source.Batch> sources(MessageBatch batch) {
        return batch.sources(new Source.Endpoint(0, "kafka:x"), new Statement());
    }

    private static Message message(String body, String header, String value) {
        CamelContext context = new DefaultCamelContext();
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(header, value);
        return Message.within(exchange);
    }

    private void follow(String options, Consumer<Source.Batch> taken) {
        Source.Endpoint endpoint = new Source.Endpoint(0, "file:" + folder + options + "&initialDelay=0");
        try (CamelFeed feed = CamelFeed.of(endpoint, SETTINGS, taken)) {
            feed.follow();
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
