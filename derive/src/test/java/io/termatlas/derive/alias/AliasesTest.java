package io.termatlas.derive.alias;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AliasesTest {
    @Test
    void areThoseThatTheSiteStatesAndThenThoseThatItsTextsSay() {
        assertThat(Aliases.of(aTerm("hbm")
                        .named("HBM")
                        .alias("stacked memory")
                        .alias("Stacked Memory")
                        .alias("hbm")
                        .defined("HBM, also called 3D memory, is fast.")
                        .explained("High Bandwidth Memory (HBM) is on board.")
                        .build()))
                .containsExactly("stacked memory", "3D memory", "High Bandwidth Memory");
    }

    @Test
    void leaveOutWhatIsSaidOfOtherNames() {
        assertThat(Aliases.of(aTerm("nvlink")
                        .named("NVLink")
                        .explained("It replaces Peripheral Component Interconnect (PCI).")
                        .build()))
                .isEmpty();
    }
}
