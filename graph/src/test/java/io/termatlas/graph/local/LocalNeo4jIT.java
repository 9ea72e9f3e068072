package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.fixture.LocalServer;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// The life of a local server. The shared one stands for a server that was started before. Takes some 35 s: no server
/// that is shared can be started, stopped, locked out and raced for its port.
class LocalNeo4jIT {
    @TempDir
    private Path folder;

    private LocalNeo4j neo4j() {
        return LocalServer.of(folder.resolve("a home"));
    }

    @AfterEach
    void stop() {
        neo4j().stop();
    }

    @Test
    void startsOnceForTwoThatAskAndGoesOnAfterACrashAndAfterItsPasswordWasChanged() throws IOException {
        assertThat(neo4j().find()).isEmpty();
        assertThat(neo4j().stop()).isFalse();
        CompletableFuture<RunningNeo4j> other = CompletableFuture.supplyAsync(() -> neo4j().start(message -> {}));
        RunningNeo4j first = neo4j().start(message -> {});
        assertThat(other.join()).isEqualTo(first);
        assertThat(neo4j().find()).contains(first);
        assertThat(first.address().uri())
                .isNotEqualTo(LocalServer.shared().address().uri());

        ProcessHandle crashed = ProcessHandle.of(first.pid()).orElseThrow();
        crashed.destroyForcibly();
        crashed.onExit().join();
        RunningNeo4j recovering = leftRecovering();

        RunningNeo4j second = neo4j().start(message -> {});
        assertThat(second).as("was not stopped").isEqualTo(recovering);
        assertThat(second.address()).isEqualTo(first.address());
        try (GraphStore store = GraphStore.open(second.address())) {
            assertThat(store.isReachable()).isTrue();
        }
        assertThat(neo4j().restartIfCrashed(message -> {})).isEmpty();

        changePassword(second.address(), "changed in Browser");
        assertThat(neo4j().start(message -> {})).as("goes on").isEqualTo(second);
        assertThatThrownBy(() -> GraphStore.open(second.address()))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(second.passwordFile().toString())
                .hasMessageContaining("changed")
                .hasMessageNotContaining("delete");
        assertThat(neo4j().find()).contains(second);
        Files.writeString(second.passwordFile(), "changed in Browser\n");
        try (GraphStore store = GraphStore.open(neo4j().find().orElseThrow().address())) {
            assertThat(store.isReachable()).isTrue();
        }
        assertThat(neo4j().stop()).isTrue();
        assertThat(neo4j().find()).isEmpty();
    }

    /// A start that does not wait for the recovery of the store: once as the one that starts the server, once as one
    /// that finds it.
    private RunningNeo4j leftRecovering() {
        LocalNeo4j impatient = new LocalNeo4j(
                folder.resolve("a home"), Checkout.neo4jJars(), LocalServer.JAVA, List.of(), Duration.ZERO);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> impatient.start(message -> {}))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("is still busy")
                    .hasMessageContaining("and goes on: wait for it");
        }
        return impatient.find().orElseThrow();
    }

    private static void changePassword(GraphAddress address, String password) {
        try (Driver driver =
                        GraphDatabase.driver(address.uri(), AuthTokens.basic(address.username(), address.password()));
                Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run(
                            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                            Map.of("old", address.password(), "new", password))
                    .consume();
        }
    }

    @Test
    void endsTheServerThatItStartedWhenAnErrorEndsTheWait() {
        OutOfMemoryError error = new OutOfMemoryError("while waiting");

        assertThatThrownBy(() -> neo4j().start(message -> {
                    if (message.startsWith("Waiting for Neo4j")) {
                        throw error;
                    }
                }))
                .isSameAs(error);
        assertThat(neo4j().find()).isEmpty();
    }

    /// The other one comes between the look for a free port and the server's use of it, and takes the second port.
    @Test
    void takesAnotherPortWhenSomebodyElseWasQuicker() throws IOException {
        InterruptedFault seen = new InterruptedFault("enough seen");
        List<Integer> ports = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (ServerSocket quicker = new ServerSocket()) {
            assertThatThrownBy(() -> neo4j().start(message -> {
                        told.add(message);
                        if (message.startsWith("Waiting for Neo4j")) {
                            ports.add(httpPort());
                            listen(quicker, ports.getFirst(), seen);
                        }
                    }))
                    .isSameAs(seen);
        }
        assertThat(told).contains("Somebody else took a port meanwhile: trying another");
        assertThat(ports).hasSize(2).doesNotHaveDuplicates();
    }

    private int httpPort() {
        try {
            return Ports.of(folder.resolve("a home/conf/neo4j.conf")).http();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param again thrown when the socket listens already
    private static void listen(ServerSocket socket, int port, InterruptedFault again) {
        if (socket.isBound()) {
            throw again;
        }
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesAProcessThatOnlyHasTheNumberForAnotherOne() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a home"));
        new RunFile(ProcessHandle.current().pid(), Ports.USUAL, false).write(home.resolve("running"));
        assertThat(neo4j().find()).isEmpty();
        assertThat(neo4j().stop()).isFalse();
        assertThat(home.resolve("running")).doesNotExist();
    }

    @Test
    void saysWhereTheJarsShouldBe() {
        Path nowhere = folder.resolve("nowhere");
        LocalNeo4j bare = new LocalNeo4j(folder.resolve("a home"), nowhere, Path.of("java"), List.of());
        assertThatThrownBy(() -> bare.start(message -> {}))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void quotesTheLogOfAServerThatDoesNotComeUp() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Files.createFile(jars.resolve("neo4j-server-0.jar"));
        Files.createDirectories(folder.resolve("a home/data/databases/system"));
        Files.writeString(folder.resolve("a home/password"), "secret");
        LocalNeo4j broken = new LocalNeo4j(
                folder.resolve("a home"), jars, Path.of(System.getProperty("java.home"), "bin", "java"), List.of());
        assertThatThrownBy(() -> broken.start(message -> {}))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("ended before it answered")
                .hasMessageContaining("console.log")
                .hasMessageContaining("ClassNotFoundException");
        assertThat(broken.find()).isEmpty();
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        RunningNeo4j server = LocalServer.shared();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(server.passwordFile()).strip())
                .isEqualTo(server.address().password());
        assertThat(server.browser().toString()).doesNotContain(server.address().password());
        try (var files = Files.list(server.passwordFile().resolveSibling("conf"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("neo4j.conf", "java.args");
        }
    }

    @Test
    void isOutOfReachOfTheTerminalsKeys() throws IOException {
        String pid = String.valueOf(LocalServer.shared().pid());
        Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", pid).start();
        String group = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(group).isEqualTo(pid);
    }

    @Test
    void servesNeo4jBrowserToNoStrangersPage() throws IOException, InterruptedException {
        URI browser = LocalServer.shared().browser();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(browser)
                            .header("Origin", "https://stranger.example")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>Neo4j Browser</title>");
            assertThat(page.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("http://localhost:" + browser.getPort());
        }
    }
}
