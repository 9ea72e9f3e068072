package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.GraphAddress;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GraphLinkTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksOnceASecondForAGraphThatHasNoAddressYet() {
        try (GraphLink link = new GraphLink(() -> looked(Optional.empty()), now::get)) {
            for (int second = 0; second < 20; second++) {
                assertThat(link.graph()).isEmpty();
                assertThat(link.graph()).isEmpty();
                now.addAndGet(Duration.ofSeconds(1).toNanos());
            }
            assertThat(looks).hasValue(20);
        }
    }

    @Test
    void triesMoreAndMoreRarelyWhereItIsRefusedAndGivesTheRefusalOutAgain() throws IOException {
        URI silent;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent = URI.create("bolt://localhost:" + socket.getLocalPort());
        }
        GraphAddress away = new GraphAddress(silent, "neo4j", "secret", "neo4j");
        try (GraphLink link = new GraphLink(() -> looked(Optional.of(away)), now::get)) {
            for (int second = 0; second < 40; second++) {
                assertThatThrownBy(link::graph)
                        .isInstanceOf(StoreFault.class)
                        .hasMessageStartingWith("No Neo4j answers at " + silent);
                now.addAndGet(Duration.ofSeconds(1).toNanos());
            }
            // after 0, 2, 6, 14, 24 and 34 seconds
            assertThat(looks).hasValue(6);
        }
    }

    private Optional<GraphAddress> looked(Optional<GraphAddress> address) {
        looks.incrementAndGet();
        return address;
    }
}
