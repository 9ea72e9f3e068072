package io.termatlas.app;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `termatlas serve`, small as it is told to be, and clients that want to bring it down.
class HostileClientsIT {
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> sockets = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void write(@TempDir Path temporary) {
        folder = temporary;
        WrittenGlossary.write(new DataFolder(folder.resolve("data")), "default", aTerm("gpu"));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        client.close();
    }

    @Test
    void stalledBodiesAndHeadersTakeNeitherAnswersNorTheEndAway() throws Exception {
        try (LaunchedProduct serve = serve("-Xmx96m", Map.of("TERMATLAS_MAX_CONNECTIONS", "320"))) {
            URI address = serve.address("Search");
            for (int i = 0; i < 100; i++) {
                stallBody(address, MEGABYTE - 10);
            }
            for (int i = 0; i < 200; i++) {
                send(address, "GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Half: ");
            }
            assertThat(search(address).statusCode()).isEqualTo(200);
            assertThat(serve.terminate()).isEqualTo(130);
            assertThat(serve.complaint()).doesNotContain("OutOfMemoryError");
        }
    }

    /// The owner allows for more than the heap holds.
    @Test
    void aLackOfMemoryEndsItWith4AndASentence() throws Exception {
        try (LaunchedProduct serve = serve("-Xmx48m", Map.of("TERMATLAS_MAX_PENDING", "1g"))) {
            URI address = serve.address("Search");
            for (int i = 0; i < 100; i++) {
                stallBody(address, MEGABYTE - 10);
            }
            assertThat(serve.end()).isEqualTo(4);
            assertThat(serve.complaint())
                    .contains("termatlas: The memory does not suffice: allow for more with TERMATLAS_JAVA_OPTS")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void halfHeadersAreAnsweredAfterTheTimeout() throws Exception {
        try (LaunchedProduct serve = serve("-Xmx96m", Map.of("TERMATLAS_REQUEST_TIMEOUT", "1s"))) {
            URI address = serve.address("Search");
            List<Socket> halves = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                halves.add(send(address, "GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Half: "));
            }
            for (Socket half : halves) {
                assertThat(new String(half.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 408 ");
            }
            assertThat(search(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tooFewFilesAreToldAtOnce() throws Exception {
        ProcessBuilder serve = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n 64 && exec \"$0\" serve",
                        Checkout.root().resolve("termatlas").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        serve.environment().put("TERMATLAS_BUILD", "never");
        Process process = serve.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(said).startsWith("termatlas: this process may open 64 files").hasLineCount(1);
    }

    private LaunchedProduct serve(String heap, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("TERMATLAS_JAVA_OPTS", "-XX:TieredStopAtLevel=1 " + heap);
        return LaunchedProduct.start(folder, environment, "serve", "--port", "0");
    }

    private HttpResponse<String> search(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve("/api/search?q=gpu")).build(), BodyHandlers.ofString());
    }

    /// A server that refuses may close before all is sent.
    private void stallBody(URI address, int bytes) {
        try {
            send(
                    address,
                    "POST /1/indexes/default/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + (bytes + 1)
                            + "\r\n\r\n" + " ".repeat(bytes));
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private Socket send(URI address, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return socket;
    }
}
