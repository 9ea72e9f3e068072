package io.termatlas.search.lucene.store;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.LentAnalyses;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.document.TermDocument;
import io.termatlas.search.lucene.store.FolderSink.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The analyses that a language keeps end with the snapshot or the sink that opened it.
class LanguageLifeTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);

    @TempDir
    private Path home = Path.of("");

    private NumberedFolders folders = new NumberedFolders(home);

    @BeforeEach
    void commit() {
        folders = new NumberedFolders(home);
        SinkOpener opener = new SinkOpener(folders, Duration.ZERO, NameClaims.NONE, Schema.OURS);
        try (IndexSink sink = opener.open(GLOSSARY, false)) {
            sink.upsert(aTerm("nvlink").stated());
            sink.commit(new Ledger(GLOSSARY, 1, 1, Instant.parse("2026-11-23T18:00:00Z"), "any", false));
        }
    }

    @Test
    void endsWithItsSnapshot() throws IOException {
        Language language;
        try (Snapshot snapshot = Snapshot.open(folders.current().orElseThrow(), Schema.OURS)) {
            language = snapshot.view().language();
            assertThat(LentAnalyses.areKept(language)).isTrue();
        }
        assertThat(LentAnalyses.areKept(language)).isFalse();
    }

    /// A query may still be under way when its reader goes over to a newer generation.
    @Test
    void outlivesItsSnapshotWhileSomebodyReads() throws IOException {
        Snapshot snapshot = Snapshot.open(folders.current().orElseThrow(), Schema.OURS);
        Language language = snapshot.view().language();
        snapshot.reader().incRef();
        snapshot.close();
        assertThat(LentAnalyses.areKept(language)).isTrue();
        snapshot.reader().decRef();
        assertThat(LentAnalyses.areKept(language)).isFalse();
    }

    @Test
    void endsWithItsSink() throws IOException {
        Language language = Language.of("en");
        Path folder = folders.createScratch();
        TermWriter writer = new TermWriter(
                FSDirectory.open(folder), OpenMode.CREATE, (stated, columns) -> TermDocument.bare(stated), Schema.OURS);
        try (IndexSink sink = new FolderSink(folders, folder, writer, language, Role.SCRATCH, null, null)) {
            sink.upsert(aTerm("nvlink").stated());
            assertThat(LentAnalyses.areKept(language)).isTrue();
        }
        assertThat(LentAnalyses.areKept(language)).isFalse();
    }
}
