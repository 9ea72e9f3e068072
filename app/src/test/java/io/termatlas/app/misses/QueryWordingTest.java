package io.termatlas.app.misses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWordingTest {

    @ParameterizedTest
    @CsvSource({"'  NV   Linq ', nv linq", "C++, c++", "Ünter, ünter", "量子, 量子", "h100 80gb 900, h100 80gb 900"})
    void isLowerAndWithoutSurplusSpace(String typed, String counted) {
        assertThat(QueryWording.of(typed)).isEqualTo(counted);
        assertThat(QueryWording.mayBeKept(counted)).isTrue();
    }

    @Test
    void hasNoControlOrDirectionCharacters() {
        assertThat(QueryWording.of("a\tb\u001b[31m\u202ec\nd\ud800")).isEqualTo("a b [31m c d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "ab",
                " ab\t",
                "量",
                "anna@example.org",
                "+49 (30) 123 45 67",
                "4111-1111-1111-1111",
                "192.168.10.12"
            })
    void isNotKeptWhenItIsTooShortOrMayBePersonal(String typed) {
        assertThat(QueryWording.mayBeKept(QueryWording.of(typed))).isFalse();
    }
}
