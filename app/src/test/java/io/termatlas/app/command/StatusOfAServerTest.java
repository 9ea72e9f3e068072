package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.StatusBody;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.settings.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `status --server`, which container engines run as a health check.
class StatusOfAServerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isThatOfTheServerNotOfTheFolder() {
        WrittenGlossary.write(new DataFolder(folder.resolve("served")), "default", aTerm("nvlink"));
        CommandRun page = statusOfServed();
        assertThat(page.exitCode()).isZero();
        assertThat(page.out())
                .startsWith("Termatlas 1.2.3, graph not reachable\n")
                .containsPattern("default +en +1 +1 ");
    }

    @Test
    void hasTheBodyOfHttp() {
        WrittenGlossary.write(new DataFolder(folder.resolve("served")), "default", aTerm("nvlink"));
        assertThat(statusOfServed("--json").out())
                .isEqualTo("{\"glossaries\":[{\"id\":\"default\",\"language\":\"en\",\"generation\":1,\"terms\":1,"
                        + "\"committedAt\":\"2026-01-02T03:04:05Z\",\"keptOut\":0}],\"graph\":{\"reachable\":false},"
                        + "\"version\":\"1.2.3\"}\n");
    }

    /// Which says nothing of terms that are kept out.
    @Test
    void readsTheBodyOfAFormerRelease() {
        String body = "{\"glossaries\":[{\"id\":\"default\",\"language\":\"en\",\"generation\":1,\"terms\":1,"
                + "\"committedAt\":\"2026-01-02T03:04:05Z\"}],\"graph\":{\"reachable\":false},\"version\":\"0.1\"}";
        assertThat(Json.read(body, StatusBody.class)
                        .map(status -> status.glossaries().getFirst().keptOut()))
                .contains(0L);
    }

    @Test
    void isAFaultAsLongAsNoSearchIsAnswered() {
        CommandRun run = statusOfServed();
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("termatlas: The server at http://127.0.0.1:")
                .endsWith(" answers no search: no glossary has been ingested yet.\n");
    }

    @Test
    void isAFaultWhenNoServerAnswers() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandRun run = status("http://127.0.0.1:" + port);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).startsWith("termatlas: No Termatlas answers at http://127.0.0.1:" + port + ": ");
    }

    @Test
    void isAFaultWhenAnotherProgramAnswers() throws IOException {
        HttpServer otherServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        otherServer.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("<html".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        otherServer.start();
        try {
            CommandRun run =
                    status("http://127.0.0.1:" + otherServer.getAddress().getPort());
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).contains("is no Termatlas");
        } finally {
            otherServer.stop(0);
        }
    }

    @Test
    void isWrongUsageForWhatIsNoAddress() {
        CommandRun run = status("localhost:8080");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'localhost:8080' is no address of a server");
    }

    private CommandRun statusOfServed(String... options) {
        try (Glossaries glossaries = new Glossaries(new DataFolder(folder.resolve("served")));
                io.termatlas.app.http.HttpServer server = io.termatlas.app.http.HttpServer.start(
                        new HttpSettings("127.0.0.1", 0, List.of(), ""),
                        new Answers(glossaries, GraphAccess.NONE, "1.2.3"))) {
            return status("http://127.0.0.1:" + server.port(), options);
        }
    }

    private CommandRun status(String server, String... options) {
        String[] line = new String[3 + options.length];
        line[0] = "status";
        line[1] = "--server";
        line[2] = server;
        System.arraycopy(options, 0, line, 3, options.length);
        return CommandRun.in(folder, line);
    }
}
