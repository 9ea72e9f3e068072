package io.termatlas.ingest.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The one thing in a zip's table of contents that the JDK does not tell: which entries are symbolic links, devices
/// and pipes. See section 4.3 of the ZIP specification (APPNOTE.TXT) for the layout.
final class CentralDirectory {
    private static final int HEADER = 46;
    private static final int END = 22;
    private static final int LONGEST_END = END + 0xffff;
    private static final int LOCATOR = 20;
    private static final int HEADER_MARK = 0x02014b50;
    private static final int END_MARK = 0x06054b50;
    private static final int END64_MARK = 0x06064b50;
    private static final int LOCATOR_MARK = 0x07064b50;

    /// Makers whose attributes are those of Unix.
    private static final int UNIX = 3;
    private static final int MAC = 19;

    private static final int FILE_TYPE = 0xf000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int IS_UTF8 = 1 << 11;

    private CentralDirectory() {}

    /// The names of the entries that are neither files nor folders. Of a zip that the JDK can read.
    ///
    /// @param charset of the names that do not say that they are UTF-8
    static Set<String> special(Path zip, Charset charset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            file.seek(start(file));
            return special(
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.getChannel()))), charset);
        }
    }

    private static Set<String> special(DataInputStream entries, Charset charset) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] header = new byte[HEADER];
        while (entries.readNBytes(header, 0, HEADER) == HEADER) {
            ByteBuffer fields = fields(header);
            if (fields.getInt(0) != HEADER_MARK) {
                break;
            }
            byte[] name = entries.readNBytes(Short.toUnsignedInt(fields.getShort(28)));
            entries.skipNBytes(
                    (long) Short.toUnsignedInt(fields.getShort(30)) + Short.toUnsignedInt(fields.getShort(32)));
            if (isSpecial(fields)) {
                boolean isUtf8 = (fields.getShort(8) & IS_UTF8) != 0;
                names.add(new String(name, isUtf8 ? StandardCharsets.UTF_8 : charset));
            }
        }
        return names;
    }

    private static boolean isSpecial(ByteBuffer header) {
        int maker = header.get(5);
        int type = (header.getInt(38) >>> 16) & FILE_TYPE;
        return (maker == UNIX || maker == MAC) && type != 0 && type != REGULAR && type != FOLDER;
    }

    /// Before the end of the table stands its size, whatever stands before the table.
    private static long start(RandomAccessFile file) throws IOException {
        long length = file.length();
        byte[] tail = new byte[(int) Math.min(length, LONGEST_END)];
        file.seek(length - tail.length);
        file.readFully(tail);
        ByteBuffer fields = fields(tail);
        for (int at = tail.length - END; at >= 0; at--) {
            if (fields.getInt(at) == END_MARK
                    && at + END + Short.toUnsignedInt(fields.getShort(at + 20)) == tail.length) {
                long end = length - tail.length + at;
                return end64(file, end, end - Integer.toUnsignedLong(fields.getInt(at + 12)));
            }
        }
        throw new EOFException();
    }

    /// Where the archive is so large that it has a second end.
    private static long end64(RandomAccessFile file, long end, long start) throws IOException {
        if (end < LOCATOR) {
            return start;
        }
        byte[] locator = new byte[LOCATOR];
        file.seek(end - LOCATOR);
        file.readFully(locator);
        ByteBuffer fields = fields(locator);
        if (fields.getInt(0) != LOCATOR_MARK) {
            return start;
        }
        byte[] end64 = new byte[56];
        file.seek(fields.getLong(8));
        file.readFully(end64);
        ByteBuffer end64Fields = fields(end64);
        return end64Fields.getInt(0) == END64_MARK ? fields.getLong(8) - end64Fields.getLong(40) : start;
    }

    private static ByteBuffer fields(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
