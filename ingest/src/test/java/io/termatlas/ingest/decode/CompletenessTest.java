package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final String LISTING = "glossary/_payload.json";

    @Test
    void aMentionOnAnotherPageIsAShortForm() {
        assertThat(Completeness.isShortForm(aTerm("hbm").stated(LISTING))).isTrue();
        assertThat(Completeness.isShortForm(aTerm("hbm").defined("Stacked.").stated(LISTING)))
                .isTrue();
    }

    @Test
    void whatATermsOwnPageSaysIsNoShortForm() {
        assertThat(Completeness.isShortForm(aTerm("hbm").stated())).isFalse();
    }

    @Test
    void whatExplainsAsksOrRelatesIsNoShortForm() {
        assertThat(Completeness.isShortForm(aTerm("hbm").explained("Stacks.").stated(LISTING)))
                .isFalse();
        assertThat(Completeness.isShortForm(aTerm("hbm").asked("Why?", "So.").stated(LISTING)))
                .isFalse();
        assertThat(Completeness.isShortForm(aTerm("hbm").relatedTo("gddr").stated(LISTING)))
                .isFalse();
    }

    @Test
    void countsTheFieldsThatSaySomething() {
        assertThat(Completeness.fieldCount(aTerm("hbm").build())).isZero();
        assertThat(Completeness.fieldCount(aTerm("hbm")
                        .defined("d")
                        .titled("t", "d")
                        .explained("e")
                        .categorised("c")
                        .alias("a")
                        .relatedTo("x", "y")
                        .asked("q", "a")
                        .build()))
                .isEqualTo(8);
    }
}
