package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:7474", "localhost:7687", "bolt:7687", "/tmp/neo4j"})
    void refusesWhatIsNoAddressOfANeo4j(String text) {
        assertThatThrownBy(() -> address(text))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("bolt://localhost:7687");
    }

    @Test
    void refusesAPasswordInTheAddressWithoutRepeatingIt() {
        assertThatThrownBy(() -> address("bolt://neo4j:secret@localhost:7687"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("bolt://localhost:7687")
                .hasMessageNotContaining("secret");
    }

    @Test
    void showsEverythingButThePassword() {
        assertThat(address("bolt://localhost:7687")).hasToString("neo4j in neo4j at bolt://localhost:7687");
    }

    private static GraphAddress address(String text) {
        return new GraphAddress(URI.create(text), "neo4j", "secret", "neo4j");
    }
}
