package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadOfPage;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiblingPage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// The pages of a tar, read before its payloads, because a page may come after its payload: which pages ask to
/// be left out, and which may state terms of their own. The latter are held, up to 64 MiB in all.
final class TarPages {
    private static final long ROOM = 64 << 20;

    private final ReadContext reading;
    private final PathSet keptOut = new PathSet();
    private final Map<String, SiblingPage> withTerms = new HashMap<>();
    private long held;
    private boolean isFull;

    TarPages(ReadContext reading) {
        this.reading = reading;
    }

    void add(String path, InputStream content) throws IOException {
        SiblingPage page = SiblingPage.read(content, reading.payloadLimit());
        if (page.isKeptOut()) {
            PayloadKind.payloadsBeside(path).forEach(keptOut::add);
        }
        page.html().ifPresent(html -> hold(path, page, html.length));
    }

    private void hold(String path, SiblingPage page, int bytes) {
        if (held + bytes > ROOM) {
            tellOnce(path);
            return;
        }
        held += bytes;
        PayloadKind.payloadsBeside(path).forEach(payload -> withTerms.put(payload, page));
    }

    private void tellOnce(String path) {
        if (!isFull) {
            reading.sourceError("The pages of the archive hold more data of their own than is kept of a tar, from "
                    + path + " on; unpack it, or pack it as .zip. Nothing is removed by this run.");
        }
        isFull = true;
    }

    /// The payload with what is known of its page.
    Payload beside(String path, Payload payload) {
        SiblingPage page =
                keptOut.contains(path) ? SiblingPage.KEPT_OUT : withTerms.getOrDefault(path, SiblingPage.SILENT);
        return new PayloadOfPage(payload, page);
    }
}
