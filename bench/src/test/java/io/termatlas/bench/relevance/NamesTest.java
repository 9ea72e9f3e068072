package io.termatlas.bench.relevance;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.TermBuilder;
import org.junit.jupiter.api.Test;

/// Which names the judge gives a term.
class NamesTest {
    @Test
    void findsTheAcronymWhereverItStands() {
        assertThat(acronym(aTerm("a").named("Data mill (DM)"))).isEqualTo("DM");
        assertThat(acronym(aTerm("a").named("Data mill").alias("DM"))).isEqualTo("DM");
        assertThat(acronym(aTerm("a").named("Data mill").defined("(DM, in short) It grinds.")))
                .isEqualTo("DM");
    }

    @Test
    void takesNothingElseForOne() {
        assertThat(acronym(aTerm("a").named("Data mill").alias("GRIST"))).isEmpty();
        assertThat(acronym(aTerm("a").named("Data mill").defined("(USA) It grinds.")))
                .isEmpty();
        assertThat(acronym(aTerm("a").named("DM").alias("Data mill"))).isEmpty();
    }

    @Test
    void countsEveryWritingAsAName() {
        assertThat(Names.keys(aTerm("a")
                        .named("Data mill (DM)")
                        .alias("Grain-mill")
                        .stated()
                        .term()))
                .containsExactly("datamilldm", "datamill", "dm", "grainmill");
    }

    private static String acronym(TermBuilder term) {
        return Names.acronym(term.stated().term()).orElse("");
    }
}
