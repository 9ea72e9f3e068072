package io.termatlas.bench.corpus;

import io.termatlas.model.fault.StoreFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A site in one archive of the POSIX format, which replaces what was there. Owner, mode and time of its entries are
/// fixed, so that the bytes depend on the pages alone.
final class TarSite implements Site {
    private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private final Path file;
    private final TarArchiveOutputStream tar;

    private TarSite(Path file, TarArchiveOutputStream tar) {
        this.file = file;
        this.tar = tar;
    }

    static TarSite open(Path file) {
        try {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8.name());
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            return new TarSite(file, tar);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void add(String path, byte[] payload) {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setLastModifiedTime(TIME);
        entry.setSize(payload.length);
        try {
            tar.putArchiveEntry(entry);
            tar.write(payload);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            tar.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static StoreFault unwritable(Path file, IOException e) {
        return new StoreFault("The archive " + file + " cannot be written: " + e + "; name a folder with space.", e);
    }
}
