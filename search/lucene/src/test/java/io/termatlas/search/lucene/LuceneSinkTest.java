package io.termatlas.search.lucene;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.store.IndexSinkContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class LuceneSinkTest extends IndexSinkContract {
    @TempDir
    private Path folder;

    @Override
    protected IndexSink open(boolean rebuild) {
        return Fixture.folder(folder).openSink(GLOSSARY, rebuild);
    }

    @Override
    protected List<StatedTerm> seenByReaders() {
        List<StatedTerm> seen = new ArrayList<>();
        if (Fixture.folder(folder).exists()) {
            try (SearchIndex index = Fixture.open(folder)) {
                index.forEachTerm(seen::add);
            }
        }
        return seen;
    }
}
