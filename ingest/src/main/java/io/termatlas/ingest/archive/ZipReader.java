package io.termatlas.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/// The entries of an open zip and their content. For any number of threads.
sealed interface ZipReader extends Closeable {

    /// In the order of the table of contents.
    Stream<? extends ZipEntry> entries();

    /// The last one of that name.
    @Nullable
    ZipEntry find(String name);

    /// @throws IOException when this entry cannot be opened
    InputStream open(ZipEntry entry) throws IOException;

    /// @param names the charset of the names that do not say that they are UTF-8
    /// @throws ZipException when the zip as a whole cannot be read, or a name is not in the charset
    static ZipReader of(Path zip, Charset names) throws IOException {
        try {
            return new Plain(new ZipFile(zip.toFile(), names));
        } catch (ZipException e) {
            if (!isOfOneEntry(e)) {
                throw e;
            }
            return Lenient.open(zip, names, e);
        }
    }

    /// The JDK refuses a whole zip for an entry that it could not open.
    private static boolean isOfOneEntry(ZipException e) {
        String reason = String.valueOf(e.getMessage());
        return reason.contains("encrypted entry") || reason.contains("compression method");
    }

    /// The JDK's, which is quicker and needs less memory.
    record Plain(ZipFile zip) implements ZipReader {
        @Override
        public Stream<? extends ZipEntry> entries() {
            return zip.stream();
        }

        @Override
        public @Nullable ZipEntry find(String name) {
            return zip.getEntry(name);
        }

        @Override
        public InputStream open(ZipEntry entry) throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /// For a zip with entries that cannot be opened.
    record Lenient(org.apache.commons.compress.archivers.zip.ZipFile zip) implements ZipReader {

        static ZipReader open(Path path, Charset names, ZipException reason) throws IOException {
            Lenient zip = new Lenient(org.apache.commons.compress.archivers.zip.ZipFile.builder()
                    .setPath(path)
                    .setCharset(names)
                    .setUseUnicodeExtraFields(false)
                    .get());
            try {
                zip.requireReadable(names, reason);
                return zip;
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        }

        private void requireReadable(Charset names, ZipException reason) throws IOException {
            List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            if (files.stream().allMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
                throw new IOException("it is encrypted, and only archives without a password are read", reason);
            }
            for (ZipArchiveEntry entry : files) {
                boolean isUtf8 = names.equals(StandardCharsets.UTF_8)
                        || entry.getGeneralPurposeBit().usesUTF8ForNames();
                if (isUtf8 && !isUtf8(entry.getRawName())) {
                    throw new ZipException("a name is no UTF-8");
                }
            }
        }

        private static boolean isUtf8(byte[] name) {
            return Arrays.equals(new String(name, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), name);
        }

        @Override
        public Stream<? extends ZipEntry> entries() {
            return Collections.list(zip.getEntries()).stream();
        }

        @Override
        public @Nullable ZipEntry find(String name) {
            ZipEntry last = null;
            for (ZipEntry entry : zip.getEntries(name)) {
                last = entry;
            }
            return last;
        }

        @Override
        public InputStream open(ZipEntry entry) throws IOException {
            return zip.getInputStream((ZipArchiveEntry) entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
