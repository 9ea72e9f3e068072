package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Payload;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Payloads that go from thread to thread together: handing one over takes longer than reading a small file.
///
/// Those whose bytes are in memory already go alone, so that no more of them are held than before, and none waits for
/// the next of a slow source.
///
/// Why not Camel's own: a `GroupIterator`, which `collate` makes, fills every group, however slow its source is and
/// however much memory its items hold.
final class PayloadBatches implements Iterator<List<Payload>> {
    private static final int MOST = 64;

    private final Iterator<Payload> payloads;

    PayloadBatches(Iterator<Payload> payloads) {
        this.payloads = payloads;
    }

    @Override
    public boolean hasNext() {
        return payloads.hasNext();
    }

    @Override
    public List<Payload> next() {
        List<Payload> batch = new ArrayList<>();
        do {
            batch.add(payloads.next());
        } while (!batch.getLast().isHeld() && batch.size() < MOST && payloads.hasNext());
        return batch;
    }
}
