package io.termatlas.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureLoadTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    MeasureLoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void answerAllButOne() {
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
            asked.add(request);
            int status = request.contains("broken") ? 500 : 200;
            byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswer() {
        try (Clients clients = new Clients(2)) {
            long counted =
                    clients.ask(requests("a", "b"), Duration.ofMillis(200)).getTotalCount();

            assertThat(counted).isPositive().isEqualTo(asked.size());
        }
    }

    @Test
    void endsAtTheFirstWrongAnswer() {
        try (Clients clients = new Clients(2)) {
            assertThatThrownBy(() -> clients.ask(requests("a", "broken"), Duration.ofSeconds(20)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("answered 500");
        }
    }

    @Test
    void asksAsASearchBoxAndAsAWidget() {
        try (Clients clients = new Clients(1)) {
            Stream.of(Call.values())
                    .forEach(call -> clients.ask(List.of(call.request(address(), "C++ & c")), Duration.ofMillis(50)));
        }

        assertThat(asked)
                .anyMatch(line -> line.startsWith("GET /api/search?q=C%2B%2B%20%26%20c"))
                .anyMatch(line -> line.startsWith("GET /api/suggest?q=C%2B%2B%20%26%20c"))
                .anyMatch(line ->
                        line.startsWith("POST /1/indexes/*/queries {\"requests\":") && line.contains("\"C++ & c\""));
    }

    @Test
    void saysWhichServerDoesNotStart() {
        assertThatThrownBy(() -> ServerProcess.start(Path.of("no", "such", "launcher"), Path.of("data")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("no/such/launcher cannot be started");
        assertThatThrownBy(() -> ServerProcess.start(Path.of("true"), Path.of("data")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("ended without an address");
    }

    @Test
    void refusesWhatIsNoAddressAndNoClient() {
        StringWriter errors = new StringWriter();
        PrintWriter out = new PrintWriter(errors, true);

        assertThat(MeasureLoad.commandLine(out).setErr(out).execute("--server", "nonsense"))
                .isEqualTo(2);
        assertThat(MeasureLoad.commandLine(out).setErr(out).execute("--clients", "0"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("'nonsense' is no address", "--clients");
    }

    @Test
    void explainsEveryOption() {
        StringWriter help = new StringWriter();

        int exitCode = MeasureLoad.commandLine(new PrintWriter(help, true)).execute("--help");

        assertThat(exitCode).isZero();
        assertThat(help.toString()).contains("--clients", "--seconds", "--warm-up", "--server", "--data");
    }

    private List<Request> requests(String... texts) {
        return Stream.of(texts)
                .map(text -> Call.SEARCH.request(address(), text))
                .toList();
    }

    private HttpUrl address() {
        return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
