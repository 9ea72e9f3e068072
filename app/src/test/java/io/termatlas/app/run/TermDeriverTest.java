package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermDeriverTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void tellsHowMuchMemoryMoreTermsWouldTake() {
        TermDeriver deriver = new TermDeriver("en", 512 * MEGABYTE);
        assertThat(deriver.obstacle(300_000)).isEmpty();
        assertThat(deriver.obstacle(1_000_000))
                .contains(
                        "What 1000000 terms mention was not looked for: that wants a heap of 1272 MB, and this process"
                                + " may have 512. Set TERMATLAS_JAVA_OPTS=-Xmx1273m, or do without by --no-derive.");
        assertThat(new TermDeriver("en", 1273 * MEGABYTE).obstacle(1_000_000)).isEmpty();
    }
}
