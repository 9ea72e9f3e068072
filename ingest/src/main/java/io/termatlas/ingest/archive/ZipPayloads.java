package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/// The payloads in a zip, each read by the thread that asks for its bytes. The central directory is held:
/// about a hundred bytes an entry.
final class ZipPayloads implements PayloadStream {
    /// What Windows writes into a zip.
    private static final Charset WINDOWS = Charset.forName("IBM437");

    private final Source.Archive archive;
    private final ReadContext reading;
    private final ZipReader zip;
    private final ArchiveLayout layout = new ArchiveLayout();
    private final EntryChoice choice = new EntryChoice();
    private final Set<String> special;
    private final Iterator<Payload> payloads;

    private ZipPayloads(Source.Archive archive, ReadContext reading, OpenZip open) throws IOException {
        this.archive = archive;
        this.reading = reading;
        this.zip = open.zip;
        this.special = CentralDirectory.special(archive.path(), open.charset);
        forEachFile((entry, ordinal) -> meet(EntryName.path(entry.getName())));
        if (choice.isNeeded()) {
            forEachFile((entry, ordinal) -> choice.add(
                    EntryName.path(entry.getName()), EntryName.unpacked(entry.getName()), ordinal, entry.getTime()));
            choice.tell(archive, layout, reading);
        }
        layout.tellSpecial(special, archive, reading);
        this.payloads = payloads(new Inflation(archive));
    }

    /// @param charset of the names that do not say that they are UTF-8
    private record OpenZip(ZipReader zip, Charset charset) {}

    static ZipPayloads open(Source.Archive archive, ReadContext reading) throws IOException {
        OpenZip open = openZip(archive, reading);
        try {
            return new ZipPayloads(archive, reading, open);
        } catch (IOException | RuntimeException e) {
            open.zip.close();
            throw e;
        }
    }

    private static OpenZip openZip(Source.Archive archive, ReadContext reading) throws IOException {
        Charset said = reading.options().zipCharset();
        if (said != null) {
            return open(archive, said);
        }
        try {
            return open(archive, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return openAsWindows(archive, reading, e);
        }
    }

    /// The JDK refuses names that are no UTF-8 as it refuses whatever else is wrong.
    private static OpenZip openAsWindows(Source.Archive archive, ReadContext reading, ZipException reason)
            throws IOException {
        try {
            OpenZip open = open(archive, WINDOWS);
            reading.note("Names in " + archive.name() + " are no UTF-8 and were read as CP437, as Windows writes them;"
                    + " set zip-charset if they are written otherwise.");
            return open;
        } catch (ZipException e) {
            reason.addSuppressed(e);
            throw reason;
        }
    }

    private static OpenZip open(Source.Archive archive, Charset charset) throws IOException {
        return new OpenZip(ZipReader.of(archive.path(), charset), charset);
    }

    private void meet(String path) {
        layout.add(path);
        if (PayloadKind.of(path) != PayloadKind.UNNAMED) {
            choice.meet(path);
        }
    }

    private void forEachFile(ObjIntConsumer<ZipEntry> taker) {
        int ordinal = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) files()::iterator) {
            taker.accept(entry, ordinal++);
        }
    }

    private Stream<ZipEntry> files() {
        return zip.entries()
                .<ZipEntry>map(entry -> entry)
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> special.isEmpty() || !special.contains(entry.getName()));
    }

    private Iterator<Payload> payloads(Inflation inflation) {
        AtomicInteger ordinal = new AtomicInteger();
        return files().filter(entry -> isPayload(EntryName.path(entry.getName()), ordinal.getAndIncrement()))
                .map(entry -> payload(entry, inflation))
                .filter(payload -> reading.wants(payload.path()))
                .iterator();
    }

    private boolean isPayload(String path, int ordinal) {
        return layout.isPayload(path, reading) && choice.isChosen(path, ordinal);
    }

    private Payload payload(ZipEntry entry, Inflation inflation) {
        String path = PayloadBytes.place(layout.withinSite(EntryName.path(entry.getName())));
        return new ZipPayload(archive, path, zip, entry, inflation, special, reading);
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
