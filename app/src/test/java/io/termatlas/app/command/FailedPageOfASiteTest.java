package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nightly runs over a site that is served with Nuxt's build manifest, while the API behind its build fails for a
/// page.
class FailedPageOfASiteTest {
    private static final String ROUTE = "/glossary/term-7";

    /// What Nuxt 4 leaves in the payload; the error stands in the page.
    private static final String EMPTY = "[{\"data\":1,\"prerenderedAt\":3},[\"ShallowReactive\",2],{},1764000000000]";

    private static final String PAGE = """
            <!DOCTYPE html><html><body><script type="application/json" data-nuxt-data="nuxt-app" id="__NUXT_DATA__" \
            data-src="/glossary/term-7/_payload.json?1">[{"state":1,"once":3,"_errors":4,"serverRendered":9,"path":10},\
            ["Reactive",2],{},["Set"],["ShallowReactive",5],{"$fkey":6},["NuxtError",7],{"message":8,"statusCode":11},\
            "[GET] \\"/api/terms/term-7\\": 500 away",true,"/glossary/term-7",500]</script></body></html>""";

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void serveTwelveTerms() throws IOException {
        List<String> routes =
                IntStream.range(0, 12).mapToObj(i -> "/glossary/term-" + i).toList();
        routes.forEach(this::publish);
        files.put("/_nuxt/builds/latest.json", "{\"id\":\"b1\"}");
        files.put(
                "/_nuxt/builds/meta/b1.json",
                "{\"id\":\"b1\",\"prerendered\":[\"" + String.join("\",\"", routes) + "\"]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void promise5AnEmptyPayloadWhosePageTellsOfAnErrorKeepsItsTerm() throws IOException {
        assertThat(ingest().out()).contains("12 added");
        String before = export();
        assertThat(requests).as("good payloads speak for themselves").doesNotContain(ROUTE);

        files.put(ROUTE + "/_payload.json", EMPTY);
        files.put(ROUTE, PAGE);
        CommandRun failed = ingest();

        assertThat(requests).contains(ROUTE);
        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.out()).contains("nothing new", "its data could not be fetched; 'term-7' stays as before");
        assertThat(export()).isEqualTo(before).contains("The text of /glossary/term-7.");
        assertThat(letters()).contains("glossary/term-7/_payload.json");

        publish(ROUTE);
        assertThat(ingest().exitCode()).isZero();
        assertThat(letters()).doesNotContain("term-7");
        assertThat(export()).isEqualTo(before);
    }

    private void publish(String route) {
        String slug = route.substring(route.lastIndexOf('/') + 1);
        files.put(
                route + "/_payload.json",
                PayloadWriter.page(
                        aTerm(slug).explained("The text of " + route + ".").build()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            byte[] body = files.getOrDefault(path, "").getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private CommandRun ingest() {
        return CommandRun.in(
                folder,
                "ingest",
                "--stores",
                "index",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// All that is kept of what was given up on.
    private String letters() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/dead-letters"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private String export() {
        return CommandRun.in(folder, "export", "jsonl").out();
    }
}
