package io.termatlas.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import io.termatlas.ingest.source.ArchiveFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Packs files by name and content, in the order of the map.
public final class PackedSite {
    private PackedSite() {}

    public static Path pack(Path folder, ArchiveFormat format, Map<String, String> files) throws IOException {
        Path archive = folder.resolve("site" + ending(format));
        try (OutputStream packed = Files.newOutputStream(archive)) {
            switch (format) {
                case ZIP -> zip(packed, files);
                case TAR -> tar(packed, files);
                case TAR_GZ -> tar(new GZIPOutputStream(packed), files);
                case TAR_ZST -> tar(new ZstdOutputStream(packed), files);
            }
        }
        return archive;
    }

    private static String ending(ArchiveFormat format) {
        return "." + format.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static void zip(OutputStream packed, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static void tar(OutputStream packed, Map<String, String> files) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
    }
}
