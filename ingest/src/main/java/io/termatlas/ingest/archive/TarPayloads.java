package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.RefusedPayload;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/// The payloads in a tar. It is read twice: once for its names, its end and its pages, once
/// for its payloads. For one thread.
final class TarPayloads implements PayloadStream {
    private final Source.Archive archive;
    private final ReadContext reading;
    private final TarIndex index;
    private final TarStream tar;
    private final Deque<Payload> found = new ArrayDeque<>(1);

    private TarPayloads(Source.Archive archive, ReadContext reading, TarIndex index, TarStream tar) throws IOException {
        this.archive = archive;
        this.reading = reading;
        this.index = index;
        this.tar = tar;
        advance();
    }

    static TarPayloads open(Source.Archive archive, ReadContext reading) throws IOException {
        TarIndex index = TarIndex.read(archive, reading);
        TarStream tar = TarStream.open(archive, new Inflation(archive));
        try {
            return new TarPayloads(archive, reading, index, tar);
        } catch (IOException | RuntimeException e) {
            tar.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return !found.isEmpty();
    }

    @Override
    public Payload next() {
        if (found.isEmpty()) {
            throw new NoSuchElementException();
        }
        Payload next = found.remove();
        try {
            advance();
        } catch (IOException e) {
            throw Archives.unreadable(archive, e);
        }
        return next;
    }

    private void advance() throws IOException {
        while (found.isEmpty()) {
            TarEntry entry = tar.next();
            if (entry == null) {
                return;
            }
            if (!entry.isLink()) {
                take(entry);
            }
        }
    }

    private void take(TarEntry file) throws IOException {
        List<String> paths = index.pathsOf(file).stream()
                .filter(path -> index.layout().isPayload(path, reading))
                .filter(path -> reading.wants(index.layout().withinSite(path)))
                .toList();
        if (paths.isEmpty()) {
            return;
        }
        Payload content = content(file);
        paths.forEach(path ->
                found.add(index.pages().beside(path, at(index.layout().withinSite(path), content))));
    }

    private Payload content(TarEntry file) throws IOException {
        if (file.isOpen()) {
            return PayloadBytes.hold(archive, file.name(), tar.content(), reading.payloadLimit());
        }
        reading.sourceError(Archives.closedEntry(archive, file.name(), "it is packed in a way that is not read"));
        return new RefusedPayload(archive, file.name(), new PayloadFault("", "it is packed in a way that is not read"));
    }

    private static Payload at(String path, Payload content) {
        String place = PayloadBytes.place(path);
        return switch (content) {
            case HeldPayload held -> held.at(place);
            case RefusedPayload refused -> refused.at(place);
            default -> throw new IllegalStateException("an entry is held or refused");
        };
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
