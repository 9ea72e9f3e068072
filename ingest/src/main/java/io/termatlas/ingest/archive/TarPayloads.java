package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.InlineTerms;
import io.termatlas.ingest.source.KeptOutPayload;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.Reading;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The payloads in a tar. It is read twice: once for its names, its end and the pages that want to be left out,
/// once for its payloads. For one thread.
final class TarPayloads implements PayloadStream {
    private final Source.Archive archive;
    private final Reading reading;
    private final Layout layout;
    private final PathSet keptOut;
    private final TarStream tar;
    private @Nullable Payload next;

    private TarPayloads(Source.Archive archive, Reading reading, Layout layout, PathSet keptOut, TarStream tar)
            throws IOException {
        this.archive = archive;
        this.reading = reading;
        this.layout = layout;
        this.keptOut = keptOut;
        this.tar = tar;
        this.next = advance();
    }

    static TarPayloads open(Source.Archive archive, Reading reading) throws IOException {
        Layout layout = new Layout();
        PathSet keptOut = new PathSet();
        try (TarStream tar = TarStream.open(archive, new Inflation(archive))) {
            for (String path = tar.next(); path != null; path = tar.next()) {
                layout.add(path);
                if (PayloadKind.of(path) == PayloadKind.PAGE && NoIndex.isAskedFor(tar.content())) {
                    keptOut.add(path);
                    PayloadKind.payloadsBeside(path).forEach(keptOut::add);
                }
            }
        }
        TarStream tar = TarStream.open(archive, new Inflation(archive));
        try {
            return new TarPayloads(archive, reading, layout, keptOut, tar);
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
            if (PayloadKind.find(path).isPresent() && reading.wants(within)) {
                Payload payload = PayloadBytes.hold(archive, within, tar.content(), reading.payloadLimit());
                if (layout.isPayload(path, reading) || mayStateTerms(payload)) {
                    return keptOut.contains(path) ? new KeptOutPayload(payload) : payload;
                }
            }
        }
        return null;
    }

    private static boolean mayStateTerms(Payload page) {
        return page instanceof HeldPayload held && InlineTerms.mayBeIn(held.read(held.size()));
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
