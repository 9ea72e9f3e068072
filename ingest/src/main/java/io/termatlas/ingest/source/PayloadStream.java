package io.termatlas.ingest.source;

import java.io.Closeable;
import java.util.Iterator;

/// The payloads of a source, each once, in no particular order. The caller that opened it closes it; only
/// closing may come from another thread.
public interface PayloadStream extends Iterator<Payload>, Closeable {

    @Override
    void close();

    /// Payloads that are there already.
    static PayloadStream of(Iterable<? extends Payload> payloads) {
        Iterator<? extends Payload> iterator = payloads.iterator();
        return new PayloadStream() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Payload next() {
                return iterator.next();
            }

            @Override
            public void close() {}
        };
    }
}
