package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aStoreTakesNeitherNulNorHalfAPair() {
        assertThat(Texts.isStorable("plain, \uD83D\uDE80 and\nlines")).isTrue();
        assertThat(Texts.isStorable("a\u0000")).isFalse();
        assertThat(Texts.isStorable("a\uD83D")).isFalse();
        assertThat(Texts.isStorable("\uDE80a")).isFalse();
    }

    @Test
    void quotesAHostileTextOnOneShortLine() {
        assertThat(Texts.quotable("a\u001B[31m\nb\u202E")).isEqualTo("a\uFFFD[31m\uFFFDb\uFFFD");
        assertThat(Texts.quotable("x".repeat(1_000))).hasSize(81).endsWith("…");
    }
}
