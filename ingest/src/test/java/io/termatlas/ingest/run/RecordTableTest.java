package io.termatlas.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordTableTest {
    private static final int RECORDS = 5_000;
    private static final int WIDTH = 14;

    @Test
    void keepsTheFieldsOfEachRecordApart() {
        RecordTable table = new RecordTable(WIDTH);
        for (int number = RECORDS - 1; number >= 0; number--) {
            table.put(number, 0, -1L - number);
            table.put(number, 8, Integer.MIN_VALUE + number);
            table.put(number, 12, (short) -number);
        }
        for (int number = 0; number < RECORDS; number++) {
            assertThat(table.getLong(number, 0)).isEqualTo(-1L - number);
            assertThat(table.getInt(number, 8)).isEqualTo(Integer.MIN_VALUE + number);
            assertThat(table.getShort(number, 12)).isEqualTo((short) -number);
        }
    }

    @Test
    void aRecordThatWasNeverWrittenIsZero() {
        RecordTable table = new RecordTable(WIDTH);
        table.put(2_000, 0, -1L);

        assertThat(table.getLong(7, 0)).isZero();
        assertThat(table.getShort(2_000, 12)).isZero();
    }

    @Test
    void takesAPageMoreThanItsRecordsAtMost() {
        RecordTable table = new RecordTable(WIDTH);
        table.put(RECORDS, 0, 1L);

        assertThat(table.heldBytes()).isBetween((long) WIDTH * RECORDS, (long) WIDTH * (RECORDS + 1_024));
    }
}
