package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"nvlink", "NVLink", "c++", "2.5d", ".net", "gpu_1", "größe", "高帯域", "a...b", "%20"})
    void takesWhatAPathSegmentMayBe(String text) {
        assertThat(Slug.of(text)).hasToString(text);
    }

    static Stream<String> illegal() {
        return Stream.of(
                "",
                ".",
                "..",
                "a b",
                "a\tb",
                "a\u00A0b",
                "a\u0000b",
                "a\u0085b",
                "a/b",
                "a?b",
                "a#b",
                "a\uD800",
                "\uDC00a",
                "x".repeat(201));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void refusesWhatItMayNotBe(String text) {
        assertThatThrownBy(() -> Slug.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slug");
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(Slug.of("\uD83D\uDE80".repeat(200)).value()).hasSize(400);
    }

    @Test
    void bringsTextToNormalFormC() {
        assertThat(Slug.of("gro\u0308\u00DFe")).isEqualTo(Slug.of("gr\u00F6\u00DFe"));
        assertThatThrownBy(() -> new Slug("gro\u0308\u00DFe")).hasMessageContaining("normal form C");
    }

    @Test
    void isOrderedByCodePoint() {
        Slug rocket = Slug.of("\uD83D\uDE80");
        Slug private1 = Slug.of("\uE000");
        assertThat(Stream.of(rocket, private1, Slug.of("b"), Slug.of("ab")).sorted())
                .isEqualTo(List.of(Slug.of("ab"), Slug.of("b"), private1, rocket));
    }
}
