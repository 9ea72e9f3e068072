package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeapReturnTest {
    private static final int USUAL = 100;
    private static final int LARGE = 200;

    private final HeapReturn heap = new HeapReturn(USUAL);

    @Test
    void aLargeHeapIsGivenBackAfterAQuietTime() {
        assertThat(looksUntilWanted(LARGE, 0)).isEqualTo(9);
    }

    @Test
    void aHeapOfTheUsualSizeIsLeftAlone() {
        assertThat(looksUntilWanted(USUAL + 30, 0)).isZero();
    }

    @Test
    void aServerThatWorksIsLeftAlone() {
        assertThat(looksUntilWanted(LARGE, 1)).isZero();
    }

    @Test
    void whatStaysLargeIsTheUsualSizeFromThenOn() {
        looksUntilWanted(LARGE, 0);
        heap.collected(LARGE);
        assertThat(looksUntilWanted(LARGE, 0)).isZero();
    }

    /// 0 when it never is.
    ///
    /// @param busy collections between two looks
    private int looksUntilWanted(int committed, int busy) {
        for (int n = 1; n < 50; n++) {
            if (heap.isWanted(committed, (long) n * busy)) {
                return n;
            }
        }
        return 0;
    }
}
