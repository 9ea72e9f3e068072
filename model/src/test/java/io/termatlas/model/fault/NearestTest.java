package io.termatlas.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheOneWithTheFewestEdits() {
        assertThat(Nearest.to("prot", List.of("host", "port"))).contains("port");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("colour", List.of("host", "port"))).isEmpty();
    }
}
