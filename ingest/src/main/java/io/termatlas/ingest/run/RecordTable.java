package io.termatlas.ingest.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Records of the same number of bytes each, numbered from 0. They lie in pages, so that nothing is copied while the
/// table grows and at most one page of it is empty. A record that was never written is all zeros.
///
/// Any number of threads may read while none writes.
final class RecordTable {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// Records of a page.
    private static final int PAGE = 1_024;

    private final int width;
    private byte[][] pages = new byte[0][];

    /// @param width of a record, in bytes
    RecordTable(int width) {
        this.width = width;
    }

    short getShort(int number, int offset) {
        return (short) SHORT.get(page(number), place(number, offset));
    }

    int getInt(int number, int offset) {
        return (int) INT.get(page(number), place(number, offset));
    }

    long getLong(int number, int offset) {
        return (long) LONG.get(page(number), place(number, offset));
    }

    void put(int number, int offset, short value) {
        SHORT.set(pageToWrite(number), place(number, offset), value);
    }

    void put(int number, int offset, int value) {
        INT.set(pageToWrite(number), place(number, offset), value);
    }

    void put(int number, int offset, long value) {
        LONG.set(pageToWrite(number), place(number, offset), value);
    }

    /// What the pages take.
    long heldBytes() {
        return (long) pages.length * PAGE * width;
    }

    private byte[] page(int number) {
        return pages[number / PAGE];
    }

    private byte[] pageToWrite(int number) {
        int page = number / PAGE;
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new byte[PAGE * width];
        }
        return pages[page];
    }

    private int place(int number, int offset) {
        return number % PAGE * width + offset;
    }
}
