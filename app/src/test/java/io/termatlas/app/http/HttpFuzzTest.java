package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.http.RawAnswers.Answer;
import io.termatlas.app.settings.ServerBounds;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Whatever comes over a connection gets answers in HTTP or its end, no defect is logged, and the server answers the
/// next one. Every build runs it with the inputs in its resources, some of which were found by fuzzing;
/// docs/security.md says how to find more.
@TestInstance(Lifecycle.PER_CLASS)
class HttpFuzzTest {
    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(100);
    private static final int MOST_PENDING = 1 << 22;
    private static final byte[] LAST =
            "\r\n\r\nGET /api/suggest?q=g HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] SEARCH =
            "GET /api/search?q=gpu HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    /// It warns of event loops that do not go on, as they do not while Jazzer changes classes.
    private static final String SLOWNESS = "io.vertx.core.impl.BlockedThreadChecker";

    /// Those that say where a request ends, or that the harness sets.
    private static final Set<String> FRAMING =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade");

    private final Queue<String> defects = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (SLOWNESS.equals(entry.getLoggerName())) {
                return;
            }
            boolean isOfTheNetwork = entry.getThrown() instanceof IOException;
            if (entry.getLevel().equals(Level.SEVERE) || (entry.getThrown() != null && !isOfTheNetwork)) {
                defects.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final ServedGlossaries served;

    HttpFuzzTest(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data, "default", aTerm("gpu"), aTerm("nvlink").named("NVLink").defined("A fast link between GPUs."));
        served = ServedGlossaries.boundedBy(data, new ServerBounds(1_000, REQUEST_TIMEOUT, MOST_PENDING));
        Logger.getLogger("").addHandler(listener);
    }

    @AfterAll
    void close() {
        Logger.getLogger("").removeHandler(listener);
        served.close();
    }

    /// As they come, with a request behind them.
    @DictionaryEntries({
        "GET ",
        "POST ",
        " HTTP/1.1\\x0D\\x0A",
        "Host: localhost\\x0D\\x0A",
        "Content-Length: ",
        "Transfer-Encoding: chunked\\x0D\\x0A",
        "Connection: ",
        "Expect: 100-continue\\x0D\\x0A",
        "Upgrade: h2c\\x0D\\x0A",
        "\\x0D\\x0A\\x0D\\x0A",
        "PRI * HTTP/2.0\\x0D\\x0A\\x0D\\x0ASM\\x0D\\x0A\\x0D\\x0A"
    })
    @FuzzTest(maxDuration = "15m")
    void bytes(byte[] sent) throws IOException {
        allowConnectionsToTheServer();
        try {
            RawAnswers.to(served.port(), sent, LAST).forEach(HttpFuzzTest::assertGood);
        } catch (SocketException ended) {
            assertThat(ended).hasMessageContaining("reset");
        }
        assertServing();
    }

    /// A request of a method, a target, headers and a body, made so that it is HTTP: it has one answer.
    ///
    /// @param text as in `POST /path?name=value`, lines of headers, an empty line, the body
    @DictionaryEntries({
        "GET /api/search?q=",
        "GET /api/suggest?q=",
        "GET /api/terms/",
        "GET /api/path?from=",
        "&explain=true",
        "/neighbours?depth=",
        "&glossary=",
        "&category=",
        "&page=",
        "&size=",
        "%",
        "POST /1/indexes/default/query\\x0A\\x0A",
        "POST /1/indexes/*/queries\\x0A\\x0A",
        "/facets/",
        "OPTIONS /",
        "HEAD /",
        "GET /opensearch.xml",
        "GET /observe/",
        "GET /page/",
        "If-None-Match: ",
        "Accept-Encoding: gzip",
        "Origin: ",
        "X-Forwarded-Host: ",
        "Access-Control-Request-Method: POST",
        "{\\\"requests\\\":[",
        "{\\\"query\\\":\\\""
    })
    @FuzzTest(maxDuration = "15m")
    void requests(byte[] text) throws IOException {
        allowConnectionsToTheServer();
        byte[] request = request(new String(text, ISO_8859_1)).getBytes(ISO_8859_1);
        List<Answer> answers = RawAnswers.to(served.port(), request);
        assertThat(answers).hasSize(1).allSatisfy(HttpFuzzTest::assertGood);
        assertServing();
    }

    /// Jazzer takes every connection for one that the input asked for.
    private void allowConnectionsToTheServer() {
        BugDetectors.allowNetworkConnections((host, port) -> port == served.port());
    }

    /// Walks get 503 here, because there is no graph.
    private static void assertGood(Answer answer) {
        assertThat(answer.status())
                .as("%s", answer)
                .satisfiesAnyOf(
                        status -> assertThat(status).isBetween(100, 499),
                        status -> assertThat(status).isEqualTo(503));
        if (answer.isPlainJson()) {
            assertThat(new JsonMapper().readTree(answer.body()).isObject()).isTrue();
        }
    }

    private void assertServing() throws IOException {
        List<Answer> answers = RawAnswers.to(served.port(), SEARCH);
        assertThat(answers).extracting(Answer::status).containsExactly(200);
        assertThat(defects).isEmpty();
    }

    private static String request(String text) {
        String[] parts = text.split("\n\n", 2);
        String[] lines = parts[0].split("\n", -1);
        String[] first = lines[0].split(" ", 2);
        String method = first[0].replaceAll("[^A-Za-z-]", "");
        String target = first.length < 2 ? "" : visible(first[1]);
        StringBuilder request = new StringBuilder(method.isEmpty() || method.equals("CONNECT") ? "GET" : method)
                .append(target.startsWith("/") ? " " : " /")
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 1; i < lines.length; i++) {
            request.append(header(lines[i]));
        }
        boolean isAsking = Set.of("GET", "HEAD", "OPTIONS").contains(method);
        String body = parts.length < 2 || isAsking || method.isEmpty() ? "" : parts[1];
        return request + (isAsking ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
    }

    private static String header(String line) {
        String[] parts = line.split(":", 2);
        String name = parts[0].replaceAll("[^A-Za-z0-9-]", "");
        boolean isOurs = name.isEmpty() || FRAMING.contains(name.toLowerCase(Locale.ROOT));
        return isOurs || parts.length < 2 ? "" : name + ": " + parts[1].replaceAll("[^\\x20-\\x7e]", "") + "\r\n";
    }

    /// Percent-encoded where a target may not have it.
    private static String visible(String target) {
        return target.chars()
                .mapToObj(each -> each > ' ' && each < 0x7f ? Character.toString(each) : "%%%02X".formatted(each))
                .collect(Collectors.joining());
    }
}
