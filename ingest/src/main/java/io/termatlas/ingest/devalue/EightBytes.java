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

    /// Skips bytes that neither end a string nor need a look: no quote, no backslash, nothing below a blank and
    /// nothing beyond ASCII.
    ///
    /// @return where such a byte stands, or at most seven bytes before it or before the end
    static int skipPlain(byte[] text, int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES && isPlain((long) LONG.get(text, at))) {
            at += Long.BYTES;
        }
        return at;
    }

    private static boolean isPlain(long word) {
        long below = word - ONES * ' ';
        long quote = (word ^ ONES * '"') - ONES;
        long backslash = (word ^ ONES * '\\') - ONES;
        return ((below | quote | backslash | word) & HIGHS) == 0;
    }
}
