package io.termatlas.ingest.devalue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes of a string in one step, as most of them need no looking at.
///
/// See <https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord> for the arithmetic.
final class EightBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private EightBytes() {}

    /// Those of the next eight bytes where a string ends or needs a look, that is quotes, backslashes and all below a
    /// blank: the highest bit of each, and perhaps of some that come after the first.
    static long stops(long word) {
        long below = word - ONES * ' ';
        long quote = (word ^ ONES * '"') - ONES;
        long backslash = (word ^ ONES * '\\') - ONES;
        return (below | quote | backslash) & ~word & HIGHS;
    }

    /// @return where the first byte stands that [#stops] marks, or the end
    static int plainUntil(byte[] text, int from, int end) {
        for (int at = from; at < end; at += Long.BYTES) {
            long stops = stops(from(text, at, end));
            if (stops != 0) {
                return Math.min(at + before(stops), end);
            }
        }
        return end;
    }

    /// How many of the next eight bytes come before the first that [#stops] marks.
    static int before(long stops) {
        return Long.numberOfTrailingZeros(stops) / Byte.SIZE;
    }

    /// The first bytes of the eight, zeros in place of the others.
    ///
    /// @param count 0 to 7
    static long first(int count, long word) {
        return word & ((1L << (Byte.SIZE * count)) - 1);
    }

    static boolean isAscii(long word) {
        return (word & HIGHS) == 0;
    }

    /// The next eight bytes as a number, with zeros for those at the end or after it.
    static long from(byte[] text, int at, int end) {
        if (at <= text.length - Long.BYTES) {
            long word = (long) LONG.get(text, at);
            return end - at >= Long.BYTES ? word : first(end - at, word);
        }
        long word = 0;
        for (int i = end - 1; i >= at; i--) {
            word = (word << Byte.SIZE) | (text[i] & 0xFF);
        }
        return word;
    }
}
