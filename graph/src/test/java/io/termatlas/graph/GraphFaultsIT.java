package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// A graph that cannot be used says why and what to do, in one sentence.
class GraphFaultsIT {

    @Test
    void namesTheUserWhosePasswordIsWrongAndNotThePassword() {
        GraphAddress right = SharedNeo4j.address();
        GraphAddress wrong = new GraphAddress(right.uri(), right.username(), "not-the-password", right.database());
        assertThatThrownBy(() -> GraphStore.open(wrong))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("refused the password of the user 'neo4j'")
                .hasMessageContaining("NEO4J_PASSWORD")
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
    void namesTheAddressWhereNobodyAnswers() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("bolt://localhost:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> GraphStore.open(new GraphAddress(nobody, "neo4j", "secret", "neo4j")))
                .isInstanceOf(StoreFault.class)
                .hasMessage("No Neo4j answers at " + nobody
                        + ": start it, or name the right address with --neo4j or NEO4J_URI.");
    }

    @Test
    void aStoreThatAnswersIsReachable() {
        assertThat(SharedNeo4j.store().isReachable()).isTrue();
    }
}
