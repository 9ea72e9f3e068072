package io.termatlas.app.misses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypingTest {
    private final Typing typing = new Typing();

    @Test
    void whatWasAskedCountsAfterAWhile() {
        missed("foam", "foam", "plasma");
        assertThat(typing.settle()).isEqualTo(Misses.NONE);
        assertThat(typing.settle()).isEqualTo(misses(Map.of("foam", 2L, "plasma", 1L)));
        assertThat(typing.settle()).isEqualTo(Misses.NONE);
    }

    @Test
    void ofOneWhoTypesOnlyTheLastCounts() {
        missed("qua", "quan", "quant", "quantu", "quantum");
        typing.missed("quantum", true);
        missed("quantum f", "quantum foam");
        assertThat(settled()).isEqualTo(misses(Map.of("quantum foam", 1L)));
    }

    @Test
    void halfComposedSyllablesAreNoQueries() {
        missed("초", "촌", "초ㄴ", "초녀", "초년", "초여", "양ㅈ", "양자", "양잗", "양자도", "양자도약");
        assertThat(settled().counts()).containsKey("양자도약").doesNotContainKeys("양자", "양자도", "양잗");
        missed("ㅇㅇㅇ", "ㅇㅇㅇㅏ");
        assertThat(settled().counts()).containsOnlyKeys("ㅇㅇㅇㅏ");
    }

    @Test
    void whoFindsSomethingInTheEndMissedNothing() {
        missed("h10");
        typing.settle();
        typing.found("h100");
        assertThat(settled()).isEqualTo(Misses.NONE);
    }

    @Test
    void whatIsLeftWhileDeletingDoesNotCount() {
        missed("foamy", "foam", "foa");
        assertThat(settled()).isEqualTo(misses(Map.of("foamy", 1L)));
    }

    @Test
    void aPrefixThatAnotherUserAskedForAloneCounts() {
        missed("foam", "foam", "foam bath");
        assertThat(settled()).isEqualTo(misses(Map.of("foam", 1L, "foam bath", 1L)));
    }

    @Test
    void whatHasCountedStays() {
        missed("foam");
        Misses before = settled();
        missed("foam bath");
        assertThat(before.plus(settled())).isEqualTo(misses(Map.of("foam", 1L, "foam bath", 1L)));
    }

    @Test
    void nothingOfAnAddressIsKeptWhileItIsTypedOrDeleted() {
        missed("ann", "anna", "anna@", "anna@example", "anna@", "anna", "ann");
        missed("030 123 456", "030 123 456 7");
        assertThat(settled()).isEqualTo(Misses.NONE);
    }

    @Test
    void longOnesAreCut() {
        missed("x".repeat(150));
        assertThat(settled()).isEqualTo(misses(Map.of("x".repeat(100), 1L)));
    }

    @Test
    void thoseWithoutRoomAreCounted() {
        IntStream.range(0, 1_003).forEach(i -> missed("q%04d".formatted(i)));
        missed("q0000");
        Misses settled = settled();
        assertThat(settled.counts()).hasSize(1_000).containsEntry("q0000", 2L);
        assertThat(settled.notTaken()).isEqualTo(3);
    }

    private void missed(String... queries) {
        for (String query : queries) {
            typing.missed(query, false);
        }
    }

    private Misses settled() {
        return typing.settle().plus(typing.settle());
    }

    private static Misses misses(Map<String, Long> counts) {
        return new Misses(new TreeMap<>(counts), 0);
    }
}
