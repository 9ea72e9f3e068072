package io.termatlas.ingest.source;

import java.io.Closeable;
import java.util.Iterator;

/// What a source gives out, one payload at a time and once, in no particular order. Closed by whoever opened it;
/// only closing may come from another thread.
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
