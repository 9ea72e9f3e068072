package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.InterruptedFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Neo4jLeaseTest {
    @TempDir
    private Path home = Path.of("");

    private final List<String> happened = new ArrayList<>();

    @Test
    void stopsTheServerWhenTheLastUserLetsGo() {
        try (Neo4jLease lease = Neo4jLease.open(home)) {
            assertThat(lease.<String>claim(() -> "server", () -> {})).isEqualTo("server");
            lease.release(() -> happened.add("stopped"));
        }
        assertThat(happened).containsExactly("stopped");
    }

    @Test
    void canBeClaimedAgain() {
        try (Neo4jLease lease = Neo4jLease.open(home)) {
            lease.claim(() -> happened.add("started"), () -> {});
            lease.release(() -> happened.add("stopped"));
        }
        try (Neo4jLease lease = Neo4jLease.open(home)) {
            lease.claim(() -> happened.add("started again"), () -> {});
            lease.release(() -> happened.add("stopped again"));
        }
        assertThat(happened).containsExactly("started", "stopped", "started again", "stopped again");
    }

    @Test
    void endsAServerWhoseStartWasInterrupted() {
        try (Neo4jLease lease = Neo4jLease.open(home)) {
            assertThatThrownBy(() -> lease.<String>claim(
                            () -> {
                                throw new InterruptedFault("Stopped.");
                            },
                            () -> happened.add("ended")))
                    .isInstanceOf(InterruptedFault.class);
        }
        assertThat(happened).containsExactly("ended");
    }
}
