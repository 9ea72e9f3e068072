package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.fixture.Forwarding;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A graph that cannot be used says why and what to do, in one sentence.
class GraphFaultsIT {

    @Test
    void namesTheUserWhosePasswordIsWrongAndNotThePassword() {
        GraphAddress right = SharedNeo4j.address();
        GraphAddress wrong = new GraphAddress(right.uri(), right.username(), "not-the-password", right.database());
        assertThatThrownBy(() -> GraphStore.open(wrong))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("refused the password of the user 'neo4j'")
                .hasMessageContaining("neo4j-password")
                .hasMessageNotContaining("not-the-password");
    }

    @Test
    void namesTheDatabaseThatDoesNotExist() {
        GraphAddress right = SharedNeo4j.address();
        GraphAddress wrong = new GraphAddress(right.uri(), right.username(), right.password(), "elsewhere");
        assertThatThrownBy(() -> GraphStore.open(wrong))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("has no database 'elsewhere'");
    }

    @Test
    void namesTheAddressWhereNoServerAnswers() throws IOException {
        URI silent;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent = URI.create("bolt://localhost:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> GraphStore.open(new GraphAddress(silent, "neo4j", "secret", "neo4j")))
                .isInstanceOf(StoreFault.class)
                .hasMessage("No Neo4j answers at " + silent
                        + ": start it, or name the right address with neo4j-uri or the environment.");
    }

    @Test
    void aWrongPasswordIsNotWaitedFor() {
        GraphAddress right = SharedNeo4j.address();
        GraphAddress wrong = new GraphAddress(right.uri(), right.username(), "not-the-password", right.database());
        List<String> waits = new ArrayList<>();
        assertThatThrownBy(() -> GraphStore.await(wrong, Duration.ofMinutes(5), waits::add))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("refused the password of the user 'neo4j'");
        assertThat(waits).isEmpty();
    }

    /// The port opens only after the second wait has been reported.
    @Test
    void promise11AServerThatIsNotUpYetIsWaitedFor() throws IOException {
        GraphAddress right = SharedNeo4j.address();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI late = URI.create("bolt://localhost:" + port);
        List<String> waits = new ArrayList<>();
        try (Forwarding door = new Forwarding(port, right.uri());
                GraphStore store = GraphStore.await(
                        new GraphAddress(late, right.username(), right.password(), right.database()),
                        Duration.ofMinutes(2),
                        wait -> {
                            waits.add(wait);
                            if (waits.size() == 2) {
                                door.open();
                            }
                        })) {
            assertThat(store.isReachable()).isTrue();
        }
        assertThat(waits).startsWith("No Neo4j answers at " + late + "; next try in 1 s");
    }

    @Test
    @Timeout(30)
    void aServerThatHangsIsOneThatDoesNotAnswer() throws IOException {
        GraphAddress right = SharedNeo4j.address();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI behind = URI.create("bolt://localhost:" + port);
        GraphAddress address = new GraphAddress(behind, right.username(), right.password(), right.database());
        try (Forwarding door = new Forwarding(port, right.uri())) {
            door.open();
            try (Database database = Database.open(address)) {
                door.hang();
                assertThatThrownBy(() -> database.ping(Duration.ofMillis(300)))
                        .isInstanceOf(StoreFault.class)
                        .hasMessageStartingWith("No Neo4j answers at " + behind);
            }
        }
    }

    @Test
    void givesUpAfterTheLongestWait() throws IOException {
        URI silent;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent = URI.create("bolt://localhost:" + socket.getLocalPort());
        }
        List<String> waits = new ArrayList<>();
        assertThatThrownBy(() -> GraphStore.await(
                        new GraphAddress(silent, "neo4j", "secret", "neo4j"), Duration.ofSeconds(2), waits::add))
                .isInstanceOf(StoreFault.class)
                .hasMessageStartingWith("No Neo4j answers at " + silent);
        assertThat(waits).isNotEmpty();
    }

    @Test
    void aStoreThatAnswersIsReachable() {
        assertThat(SharedNeo4j.store().isReachable()).isTrue();
    }
}
