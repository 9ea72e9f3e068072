package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The payloads in a tar. It is read twice: once for its names, its end and its pages, once
/// for its payloads. For one thread.
final class TarPayloads implements PayloadStream {
    private final Source.Archive archive;
    private final ReadContext reading;
    private final ArchiveLayout layout;
    private final TarPages pages;
    private final TarStream tar;
    private @Nullable Payload next;

    private TarPayloads(
            Source.Archive archive, ReadContext reading, ArchiveLayout layout, TarPages pages, TarStream tar)
            throws IOException {
        this.archive = archive;
        this.reading = reading;
        this.layout = layout;
        this.pages = pages;
        this.tar = tar;
        this.next = advance();
    }

    static TarPayloads open(Source.Archive archive, ReadContext reading) throws IOException {
        ArchiveLayout layout = new ArchiveLayout();
        TarPages pages = new TarPages(reading);
        try (TarStream tar = TarStream.open(archive, new Inflation(archive))) {
            for (String path = tar.next(); path != null; path = tar.next()) {
                layout.add(path);
                if (PayloadKind.of(path) == PayloadKind.PAGE) {
                    pages.add(path, tar.content());
                }
            }
        }
        TarStream tar = TarStream.open(archive, new Inflation(archive));
        try {
            return new TarPayloads(archive, reading, layout, pages, tar);
        } catch (IOException | RuntimeException e) {
            tar.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Payload next() {
        Payload found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        try {
            next = advance();
        } catch (IOException e) {
            throw Archives.unreadable(archive, e);
        }
        return found;
    }

    private @Nullable Payload advance() throws IOException {
        for (String path = tar.next(); path != null; path = tar.next()) {
            String within = layout.withinSite(path);
            if (layout.isPayload(path, reading) && reading.wants(within)) {
                return pages.beside(path, PayloadBytes.hold(archive, within, tar.content(), reading.payloadLimit()));
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            tar.close();
        } catch (IOException e) {
            throw Archives.unreadable(archive, e);
        }
    }
}
