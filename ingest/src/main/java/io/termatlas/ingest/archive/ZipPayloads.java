package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The payloads in a zip, each read by the thread that asks for its bytes. The JDK holds the central directory:
/// about a hundred bytes an entry.
final class ZipPayloads implements PayloadStream {
    private final Source.Archive archive;
    private final ZipFile zip;
    private final Iterator<Payload> payloads;

    private ZipPayloads(Source.Archive archive, ZipFile zip, ReadContext reading) throws IOException {
        this.archive = archive;
        this.zip = zip;
        ArchiveLayout layout = new ArchiveLayout();
        files().forEach(entry -> layout.add(EntryName.path(entry.getName())));
        Inflation inflation = new Inflation(archive);
        this.payloads = files().filter(entry -> layout.isPayload(EntryName.path(entry.getName()), reading))
                .map(entry -> payload(entry, layout, inflation))
                .filter(payload -> reading.wants(payload.path()))
                .iterator();
    }

    static ZipPayloads open(Source.Archive archive, ReadContext reading) throws IOException {
        ZipFile zip = open(archive);
        try {
            return new ZipPayloads(archive, zip, reading);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Source.Archive archive) throws IOException {
        try {
            return new ZipFile(archive.path().toFile());
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new IOException("it is encrypted, and only archives without a password are read", e);
            }
            throw e;
        }
    }

    private Stream<? extends ZipEntry> files() {
        return zip.stream().filter(entry -> !entry.isDirectory());
    }

    private Payload payload(ZipEntry entry, ArchiveLayout layout, Inflation inflation) {
        String path = PayloadBytes.place(layout.withinSite(EntryName.path(entry.getName())));
        return new ZipPayload(archive, path, zip, entry, inflation);
    }

    @Override
    public boolean hasNext() {
        return payloads.hasNext();
    }

    @Override
    public Payload next() {
        return payloads.next();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Archives.unreadable(archive, e);
        }
    }
}
