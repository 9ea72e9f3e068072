package io.termatlas.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random texts are compared with the textbook's table in `NearTableTest` of the search.
class EditDistanceTest {
    private static final int UNBOUNDED = 100;

    @ParameterizedTest
    @CsvSource({
        "port, port, 0",
        "prot, port, 1",
        "pot, port, 1",
        "ports, port, 1",
        "'', port, 4",
        "'', '', 0",
        "host, port, 2",
        "ca, abc, 3",
    })
    void countsEdits(String from, String to, int edits) {
        assertThat(new EditDistance(from).to(to, UNBOUNDED)).isEqualTo(edits);
        assertThat(new EditDistance(to).to(from, UNBOUNDED)).isEqualTo(edits);
        assertThat(new EditDistance(from).to(to, edits)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({"'', port, 3", "port, '', 3", "host, port, 1", "kitten, sitting, 2", "abcdefgh, hgfedcba, 2", "a, b, 0"
    })
    void countsNoFurtherThanItsBound(String from, String to, int most) {
        assertThat(new EditDistance(from).to(to, most)).isEqualTo(most + 1);
    }

    @Test
    void canBeAskedAgain() {
        EditDistance distance = new EditDistance("nvlink");
        assertThat(distance.to("something else", 2)).isEqualTo(3);
        assertThat(distance.to("nvilnk", 2)).isEqualTo(1);
        assertThat(distance.to("nvlink", 2)).isZero();
    }

    @Test
    void looksAtThePrefixesOfATextOneByOne() {
        EditDistance distance = new EditDistance("tens");
        distance.begin();
        for (char letter : "tesn".toCharArray()) {
            assertThat(distance.add(letter, 1)).isLessThanOrEqualTo(1);
        }
        assertThat(distance.edits()).isEqualTo(1);
        assertThat(distance.add('o', 1)).isEqualTo(2);
    }
}
