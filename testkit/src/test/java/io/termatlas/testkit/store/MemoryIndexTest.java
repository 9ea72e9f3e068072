package io.termatlas.testkit.store;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import java.util.List;

class MemoryIndexTest extends IndexSinkContract {
    private final MemoryIndex index = new MemoryIndex();

    @Override
    protected IndexSink open(boolean rebuild) {
        return index.sink(rebuild);
    }

    @Override
    protected List<StatedTerm> seenByReaders() {
        return index.terms();
    }
}
