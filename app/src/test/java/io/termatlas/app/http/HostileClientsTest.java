package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.settings.ServerBounds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one connection, or many, may have the server hold, and for how long.
final class HostileClientsTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int DRIP = 50;
    private static final String REJECTED_FOR_MEMORY = "termatlas_http_rejected_total{reason=\"memory\"}";
    private static final String SEARCH = "/api/search?q=gpu";
    private static final String PAGE = "GET /page/main.js HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private DataFolder data;

    @BeforeEach
    void write(@TempDir Path folder) {
        data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
    }

    @Test
    void aHeadThatComesByteByByteIsEnded() throws IOException {
        try (ServedGlossaries served = bounded(100, SHORT, 1 << 20);
                HostileClient slow = HostileClient.of(served.port())) {
            assertThat(slow.send("GET /api/status HTTP/1.1\r\nHost: ").readWhileDripping(DRIP))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "connection: close", "has not come to its end");
            assertThat(rejected(served, "slow-request")).isEqualTo(1);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsEnded() throws IOException {
        try (ServedGlossaries served = bounded(100, SHORT, 1 << 20);
                HostileClient slow = HostileClient.of(served.port())) {
            assertThat(slow.sendBody(10_000, 1).readWhileDripping(DRIP))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("{\"message\":\"The request has not come to its end");
        }
    }

    @Test
    void theClockOfTheNextRequestBeginsWithIt() throws IOException {
        try (ServedGlossaries served = bounded(100, SHORT, 1 << 20);
                HostileClient slow = HostileClient.of(served.port())) {
            String said = slow.send("GET /page/icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api")
                    .read();
            assertThat(said).startsWith("HTTP/1.1 200 ").contains("</svg>\nHTTP/1.1 408 ");
        }
    }

    @Test
    void bodiesBeyondTheBudgetAreRefusedAndUsualRequestsAnswered() throws IOException {
        List<HostileClient> stalled = new ArrayList<>();
        try (ServedGlossaries served = bounded(100, LONG, 1 << 20)) {
            for (int i = 0; i < 2; i++) {
                stalled.add(HostileClient.of(served.port()).sendBody(600_000, 500_000));
            }
            served.awaitMetric("termatlas_http_pending_bytes", bytes -> bytes > 900_000);
            assertThat(rejected(served, "memory")).isZero();
            try (HostileClient another = HostileClient.of(served.port()).sendBody(500_000, 400_000)) {
                assertThat(another.read())
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: 1", "{\"message\":\"The server holds as much");
            }
            assertThat(rejected(served, "memory")).isEqualTo(1);
            assertThat(served.get(SEARCH).statusCode()).isEqualTo(200);
            assertThat(served.post("/1/indexes/default/query", "{}").statusCode())
                    .isEqualTo(200);
            stalled.forEach(HostileClient::close);
            served.awaitMetric("termatlas_http_pending_bytes", 0);
            try (HostileClient later = HostileClient.of(served.port())) {
                assertThat(later.sendBody(400_000, 399_998).send("{}").read()).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void headsOfManySmallHeadersCountForWhatTheyTakeInMemory() throws IOException {
        List<HostileClient> stalled = new ArrayList<>();
        try (ServedGlossaries served = bounded(100, LONG, 1 << 20)) {
            for (int i = 0; i < 6; i++) {
                stalled.add(HostileClient.of(served.port())
                        .send("GET / HTTP/1.1\r\nHost: localhost\r\n" + "a:\r\n".repeat(3_500)));
            }
            served.awaitMetric(REJECTED_FOR_MEMORY, count -> count > 0);
            assertThat(served.get(SEARCH).statusCode()).isEqualTo(200);
        } finally {
            stalled.forEach(HostileClient::close);
        }
    }

    @Test
    void aConnectionTooManyIsRefusedUntilOneIsClosed() {
        try (ServedGlossaries served = bounded(2, LONG, 1 << 20)) {
            HostileClient silent = HostileClient.of(served.port());
            assertThat(served.get(SEARCH).statusCode()).isEqualTo(200);
            try (HostileClient third = HostileClient.of(served.port())) {
                assertThat(third.read()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
            }
            silent.close();
            served.awaitMetric("termatlas_http_connections", 1);
            try (HostileClient next = HostileClient.of(served.port())) {
                assertThat(answered(next)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private static String answered(HostileClient client) {
        try {
            return client.send("GET /api/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void requestsSentAheadAreAnsweredInTheirOrder() throws IOException {
        try (ServedGlossaries served = bounded(10, LONG, 1 << 20);
                HostileClient ahead = HostileClient.of(served.port())) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                requests.append("GET /x" + i + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            requests.append("GET /last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Matcher paths = Pattern.compile("\"instance\":\"/(\\w+)\"")
                    .matcher(ahead.send(requests.toString()).read());
            for (int i = 0; i < 300; i++) {
                assertThat(paths.find()).isTrue();
                assertThat(paths.group(1)).isEqualTo("x" + i);
            }
            assertThat(paths.find()).isTrue();
            assertThat(paths.group(1)).isEqualTo("last");
        }
    }

    @Test
    void whoReadsNoAnswerIsClosedAndHoldsLittleUntilThen() {
        try (ServedGlossaries served = bounded(10, SHORT, 1 << 20);
                HostileClient deaf = HostileClient.of(served.port())) {
            deaf.askUntilClosed(PAGE.repeat(20));
            served.awaitMetric("termatlas_http_rejected_total{reason=\"unread-answer\"}", 1);
            served.awaitMetric("termatlas_http_pending_bytes", 0);
            assertThat(served.get(SEARCH).statusCode()).isEqualTo(200);
        }
    }

    private ServedGlossaries bounded(int connections, Duration requestTimeout, long pendingBytes) {
        return ServedGlossaries.boundedBy(data, new ServerBounds(connections, requestTimeout, pendingBytes));
    }

    private static long rejected(ServedGlossaries served, String reason) {
        return served.metric("termatlas_http_rejected_total{reason=\"" + reason + "\"}");
    }
}
