package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CollectionWatchTest {
    private final CollectionWatch watch = new CollectionWatch(0, 0);
    private long millis;
    private long collecting;

    @Test
    void sixSecondsOfCollectionsAreHopeless() {
        for (int n = 0; n < 5; n++) {
            assertThat(look(950)).isFalse();
        }
        assertThat(look(950)).isTrue();
    }

    @Test
    void aSecondOfWorkInBetweenIsHope() {
        for (int n = 0; n < 5; n++) {
            look(950);
        }
        assertThat(look(800)).isFalse();
        assertThat(look(950)).isFalse();
    }

    @Test
    void onABusyMachineHalfTheTimeIsHopelessWhereTheHeapIsFull() {
        for (int n = 0; n < 5; n++) {
            assertThat(look(500, 0.97)).isFalse();
        }
        assertThat(look(500, 0.97)).isTrue();
    }

    @Test
    void halfTheTimeIsHopeWhereTheHeapHasRoom() {
        for (int n = 0; n < 10; n++) {
            assertThat(look(500, 0.9)).isFalse();
        }
    }

    /// In a heap that has room.
    private boolean look(long collected) {
        return look(collected, 0.5);
    }

    /// A second later.
    private boolean look(long collected, double used) {
        millis += 1_000;
        collecting += collected;
        return watch.isHopeless(millis, collecting, used);
    }
}
