package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.InlineTerms;
import io.termatlas.ingest.source.KeptOutPayload;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadWithPage;
import io.termatlas.ingest.source.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// What must be known of the pages of a tar before its payloads are read, wherever they lie in it: which of them ask
/// to be left out, and which may state terms of their own. Those are held, up to 64 MiB of them.
final class TarPages {
    private static final long ROOM = 64 << 20;

    private final Reading reading;
    private final PathSet keptOut = new PathSet();
    private final Map<String, byte[]> withTerms = new HashMap<>();
    private long held;
    private boolean isFull;

    TarPages(Reading reading) {
        this.reading = reading;
    }

    void add(String path, InputStream content) throws IOException {
        byte[] html = content.readNBytes(Math.toIntExact(reading.payloadLimit()));
        if (NoIndex.isAskedFor(html)) {
            keptOut.add(path);
            PayloadKind.payloadsBeside(path).forEach(keptOut::add);
        } else if (InlineTerms.mayBeIn(html)) {
            hold(path, html);
        }
    }

    private void hold(String path, byte[] html) {
        if (held + html.length > ROOM) {
            tellOnce(path);
            return;
        }
        held += html.length;
        PayloadKind.payloadsBeside(path).forEach(payload -> withTerms.put(payload, html));
    }

    private void tellOnce(String path) {
        if (!isFull) {
            reading.tell("The pages of the archive hold more data of their own than is kept of a tar, from " + path
                    + " on; unpack it, or pack it as .zip. Nothing is removed by this run.");
        }
        isFull = true;
    }

    /// The payload with what is known of its page.
    Payload beside(String path, Payload payload) {
        if (keptOut.contains(path)) {
            return new KeptOutPayload(payload);
        }
        byte[] html = withTerms.get(path);
        return html == null ? payload : new PayloadWithPage(payload, html);
    }
}
