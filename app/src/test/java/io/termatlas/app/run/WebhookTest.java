package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run and somebody who wants to be told of it, on a server of the JDK's.
class WebhookTest {
    @TempDir
    private Path folder;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
            exchange.close();
        });
        server.start();
        for (String slug : List.of("gpu", "hbm", "tpu")) {
            publish(slug, PayloadWriter.page(aTerm(slug).explained("x").build()));
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void nobodyIsToldOfARunAsItShouldBe() {
        assertThat(ingest(address()).terms().added()).isEqualTo(3);
        assertThat(told).isEmpty();
    }

    @Test
    void aRunWithRejectsIsToldWithItsReport() throws IOException {
        publish("odd", "[{\"data\":99}]");
        ingest(address());
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call).startsWith("POST /hook?token=abc {");
            JsonNode body = JsonMapper.shared().readTree(call.substring(call.indexOf('{')));
            assertThat(body.path("run").path("outcome").asString()).isEqualTo("rejected");
            assertThat(body.path("report").path("rejected").asInt()).isEqualTo(1);
            assertThat(body.path("report").path("rejects").path(0).path("path").asString())
                    .isEqualTo("odd/_payload.json");
        });
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWithoutAReport() throws IOException {
        ingest(address());
        Files.delete(folder.resolve("site/gpu/_payload.json"));
        assertThatThrownBy(() -> ingest(address())).isInstanceOf(RemovalFault.class);
        assertThat(told).singleElement().satisfies(call -> {
            JsonNode body = JsonMapper.shared().readTree(call.substring(call.indexOf('{')));
            assertThat(body.path("run").path("reason").asString()).contains("would remove 1 of 3 terms");
            assertThat(body.path("report").isNull()).isTrue();
        });
    }

    @Test
    void aServerThatFailsIsAskedAgain() throws IOException {
        publish("odd", "[{\"data\":99}]");
        answers.addAll(List.of(503, 500));
        ingest(address());
        assertThat(told).hasSize(3);
    }

    @Test
    void oneThatGoesOnFailingEndsNoRun() throws IOException {
        publish("odd", "[{\"data\":99}]");
        answers.addAll(List.of(503, 503, 503, 503));
        assertThat(ingest(address()).payloads().rejected()).isEqualTo(1);
        assertThat(told).hasSize(3);
        server.stop(0);
        assertThat(ingest(address()).payloads().rejected()).isEqualTo(1);
    }

    @Test
    void noRedirectIsFollowedAndNoRefusalRepeated() throws IOException {
        publish("odd", "[{\"data\":99}]");
        answers.addAll(List.of(404));
        ingest(address());
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/secret",
                "hooks.example.org/secret",
                "https://me:secret@example.org/",
                "http://",
                "https://a b/secret"
            })
    void whatIsNoAddressOfTheWebIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> settings(address))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("the environment variable TERMATLAS_WEBHOOK is no address of the web")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theAddressIsToldToNobody() {
        assertThat(settings("https://hooks.example.org/T0/secret?token=secret").toString())
                .contains("https://hooks.example.org")
                .doesNotContain("secret");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=abc";
    }

    private void publish(String slug, String payload) throws IOException {
        Path page = Files.createDirectories(folder.resolve("site").resolve(slug));
        Files.writeString(page.resolve("_payload.json"), payload);
    }

    private Report ingest(String webhook) {
        Settings settings = settings(webhook);
        BatchRun run = new BatchRun(settings);
        RunOrder order = RunOrder.of(GlossaryId.DEFAULT, List.of(SourceParser.at(0, folder.resolve("site"))))
                .into(Set.of(Store.INDEX));
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(GlossaryId.DEFAULT)) {
            assertThat(lock).isNotNull();
            return journal.run(order, run, () -> run.run(order, null, Progress.NONE));
        }
    }

    private Settings settings(String webhook) {
        return TestSettings.in(folder, Map.of(), Map.of("TERMATLAS_WEBHOOK", webhook));
    }
}
