package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// On a real server, whose procedures and settings have their names there.
class CheckpointIT {
    @Test
    void writesACheckpointAndTellsHowLongLogsAreKept() {
        LogRetention logs = SharedNeo4j.store().checkpoint();
        assertThat(logs.checkpointed()).isEqualTo(hasProcedure());
        assertThat(logs.interval()).isNotEqualTo("unknown").isNotBlank();
        assertThat(logs.policy()).isNotEqualTo("unknown").isNotBlank();
        assertThat(logs.size()).isNotEqualTo("unknown").isNotBlank();
    }

    /// Only the Enterprise edition has it.
    private static boolean hasProcedure() {
        return !SharedNeo4j.query("SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'db.checkp'", Map.of())
                .isEmpty();
    }
}
