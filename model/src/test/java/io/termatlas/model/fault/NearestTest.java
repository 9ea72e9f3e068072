package io.termatlas.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"port, port, 0", "prot, port, 1", "pot, port, 1", "ports, port, 1", "'', port, 4", "host, port, 2"})
    void countsEdits(String from, String to, int edits) {
        assertThat(Nearest.distance(from, to)).isEqualTo(edits);
        assertThat(Nearest.distance(to, from)).isEqualTo(edits);
    }

    @Test
    void findsTheOneWithTheFewestEdits() {
        assertThat(Nearest.to("prot", List.of("host", "port"))).contains("port");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("colour", List.of("host", "port"))).isEmpty();
    }
}
