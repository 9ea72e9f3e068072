package io.termatlas.ingest.archive;

import com.github.luben.zstd.ZstdInputStream;
import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.Source;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The files in a tar, one after the other. For one thread.
final class TarStream implements Closeable {
    private static final int BUFFER = 128 * 1024;
    private static final int BLOCK = 512;

    private final TarArchiveInputStream tar;
    private final List<String> special = new ArrayList<>();
    private int entries;

    private TarStream(TarArchiveInputStream tar) {
        this.tar = tar;
    }

    static TarStream open(Source.Archive archive, Inflation inflation) throws IOException {
        if (archive.format() == ArchiveFormat.TAR) {
            requireEnd(archive.path());
        }
        InputStream packed = new BufferedInputStream(Files.newInputStream(archive.path()), BUFFER);
        try {
            InputStream unpacked = new CountedStream(unpack(archive.format(), packed), inflation);
            return new TarStream(new TarArchiveInputStream(new BufferedInputStream(unpacked, BUFFER)));
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    /// The next file or hard link; null at the end. Symbolic links, devices and pipes are passed over: what they lead
    /// to has an entry of its own, or is outside of the archive.
    @Nullable
    TarEntry next() throws IOException {
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = EntryName.unpacked(entry.getName());
                if (isSpecial(entry)) {
                    special.add(name);
                } else if (entry.isLink() || entry.isFile()) {
                    return entry(entry, name);
                }
            }
            return atEnd();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        }
    }

    private TarEntry entry(TarArchiveEntry entry, String name) {
        return new TarEntry(
                name,
                entry.isLink() ? EntryName.unpacked(entry.getLinkName()) : "",
                entries++,
                entry.getLastModifiedTime().toMillis(),
                tar.canReadEntryData(entry));
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink() || entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
    }

    /// The names of the symbolic links, devices and pipes so far.
    List<String> special() {
        return List.copyOf(special);
    }

    /// The content of the file of the last call of [#next].
    InputStream content() {
        return tar;
    }

    /// Reads to the very end, where a decompressor has its checksum.
    private @Nullable TarEntry atEnd() throws IOException {
        tar.transferTo(OutputStream.nullOutputStream());
        return null;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    @SuppressWarnings("StreamResourceLeak") // closed with the tar around it
    private static InputStream unpack(ArchiveFormat format, InputStream packed) throws IOException {
        return switch (format) {
            case TAR_GZ -> new GZIPInputStream(packed, BUFFER);
            case TAR_ZST -> new ZstdInputStream(packed);
            case TAR -> packed;
            case ZIP -> throw new IllegalArgumentException("a zip is no tar");
        };
    }

    /// A plain tar that was cut off between two entries looks whole, but for the empty block at its end.
    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] last = new byte[BLOCK];
            if (bytes.length() < BLOCK) {
                throw new EOFException();
            }
            bytes.seek(bytes.length() - BLOCK);
            bytes.readFully(last);
            for (byte unit : last) {
                if (unit != 0) {
                    throw new EOFException();
                }
            }
        }
    }
}
