package io.termatlas.search.lucene;

import io.termatlas.model.Glossary;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.store.NumberedFolders;
import io.termatlas.search.lucene.store.SinkOpener;
import java.nio.file.Path;
import java.time.Duration;

/// The index of one glossary on disk, `data/index/GLOSSARY`: the writing side. Holds nothing open itself.
final class IndexFolder {
    /// Readers follow within a second; a slow one has a minute.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final NumberedFolders folders;
    private final SinkOpener sinks;

    IndexFolder(Path folder, NameClaims claims) {
        this(folder, GRACE, claims, Schema.OURS);
    }

    /// @param grace  how long a superseded folder stays
    /// @param schema of what is written
    IndexFolder(Path folder, Duration grace, NameClaims claims, Schema schema) {
        this.folders = new NumberedFolders(folder);
        this.sinks = new SinkOpener(folders, grace, claims, schema);
    }

    /// Whether a run ever committed here.
    boolean exists() {
        return folders.exists();
    }

    /// @see io.termatlas.search.SearchEngine#sink
    IndexSink openSink(Glossary glossary, boolean rebuild) {
        return sinks.open(glossary, rebuild);
    }

    /// @see io.termatlas.search.SearchEngine#rehearsing
    IndexSink rehearse(Glossary glossary, boolean rebuild) {
        return sinks.rehearse(glossary, rebuild);
    }

    /// @see io.termatlas.search.SearchEngine#rehearsing
    IndexSink rehearseScratch() {
        return sinks.rehearseScratch();
    }

    /// @see io.termatlas.search.SearchEngine#purge
    void purge() {
        sinks.purge();
    }

    /// @see io.termatlas.search.SearchEngine#scratch
    IndexSink openScratch() {
        return sinks.openScratch();
    }
}
