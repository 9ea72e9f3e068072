package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.lucene.store.IndexFaults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that cannot be used says so in one sentence with the way out, and is never taken for an empty one.
class BadIndexTest {
    private static final String REBUILD = "build it again with 'rebuild'.";

    @TempDir
    private Path folder;

    @BeforeEach
    void commit() {
        Fixture.commit(folder, 1, aTerm("nvlink").stated(), aTerm("pcie").stated());
    }

    @Test
    void noIndexIsUnknown() {
        assertThatThrownBy(() -> LuceneIndex.open(folder.resolve("other")))
                .isInstanceOf(UnknownFault.class)
                .hasMessageContaining("There is no index in " + folder.resolve("other"));
    }

    @DisplayName("promise 11: a locked index is a named error")
    @Test
    void aSecondWriterIsRefused() {
        for (boolean first : new boolean[] {false, true}) {
            for (boolean second : new boolean[] {false, true}) {
                try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, first)) {
                    assertThatThrownBy(() -> Fixture.folder(folder).openSink(Fixture.GLOSSARY, second))
                            .isInstanceOf(StoreFault.class)
                            .hasMessageContaining("another ingestion is running");
                    sink.upsert(aTerm("still-open").stated());
                }
            }
        }
    }

    @DisplayName("promise 11: a damaged index is a named error")
    @Test
    void aFileCutShortIsDamage() throws IOException {
        for (Path file : files(folder.resolve("0001"))) {
            if (file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt")) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        assertBothSidesSay(folder, "is damaged", REBUILD);
    }

    @Test
    void aMissingFileIsDamage() throws IOException {
        for (Path file : files(folder.resolve("0001"))) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
            }
        }
        assertBothSidesSay(folder, "is damaged", REBUILD);
    }

    @Test
    void aMissingFolderIsDamage() throws IOException {
        Files.writeString(folder.resolve("current"), "0042\n");
        assertBothSidesSay(folder.resolve("0042"), "is damaged", "missing", REBUILD);
        assertThat(folder.resolve("0042")).doesNotExist();
    }

    @Test
    void aCurrentFileThatNamesNothingIsDamage() throws IOException {
        Files.writeString(folder.resolve("current"), "../../etc");
        assertBothSidesSay(folder, "is damaged", "'current'", REBUILD);
    }

    @Test
    void anIndexOfANewerVersionSaysSo() throws IOException {
        rewriteFacts(Map.of("schema", "99"));
        assertBothSidesSay(folder, "newer version of Termatlas", "schema 99", "use that version");
    }

    @Test
    void anIndexOfAnotherProgramIsDamage() throws IOException {
        rewriteFacts(Map.of("schema", ""));
        assertBothSidesSay(folder, "does not say that Termatlas wrote it", REBUILD);
    }

    @DisplayName("promise 11: the way out of damage")
    @Test
    void aRebuildIsTheWayOut() throws IOException {
        Files.writeString(folder.resolve("current"), "0042\n");
        Fixture.rebuild(folder, 2, aTerm("nvlink").stated());
        rewriteFacts(Map.of("generation", "many"));
        Fixture.rebuild(folder, 3, aTerm("nvlink").stated());
        Files.writeString(folder.resolve("current"), "nonsense");
        Fixture.rebuild(folder, 4, aTerm("nvlink").stated());
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(index.ledger()).isEqualTo(Fixture.ledger(4, 1));
        }
    }

    @DisplayName("promise 9: never half of a generation, nor a bad one")
    @Test
    void aReaderGoesOnWithTheOldGenerationWhenTheNewOneIsBad() throws IOException {
        try (SearchIndex index = Fixture.open(folder)) {
            Files.writeString(folder.resolve("current"), "0042\n");
            assertThat(index.ledger().generation()).isEqualTo(1);
            assertThat(index.search(Fixture.query("nvlink")).total()).isEqualTo(1);
        }
    }

    @Test
    void aFullDiskIsNamed() {
        IOException full = new IOException("write failed", new IOException("No space left on device"));
        assertThat(IndexFaults.of(folder, full))
                .hasMessageContaining("the disk is full")
                .hasCause(full);
        assertThat(IndexFaults.of(folder, new AlreadyClosedException("closed", full)))
                .hasMessageContaining("the disk is full");
    }

    @Test
    void tooManyOpenFilesAreNamed() {
        IOException lack = new FileSystemException(folder.toString(), null, "Too many open files");
        assertThat(IndexFaults.of(folder, lack))
                .hasMessageContaining("as many files open as it may; raise its limit (ulimit -n");
        assertThat(IndexFaults.of(folder, new FileNotFoundException(folder + " (Too many open files)")))
                .hasMessageContaining("raise its limit");
    }

    @Test
    void aClosedIndexIsADefectOfTheCaller() {
        SearchIndex index = Fixture.open(folder);
        index.close();
        index.close();
        assertThatThrownBy(index::ledger).isInstanceOf(IllegalStateException.class);
    }

    private void assertBothSidesSay(Path place, String... parts) {
        for (ThrowingCallable opening : List.<ThrowingCallable>of(
                () -> LuceneIndex.open(folder), () -> Fixture.folder(folder).openSink(Fixture.GLOSSARY, false))) {
            assertThatThrownBy(opening)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining(place.toString())
                    .hasMessageContainingAll(parts);
        }
    }

    private void rewriteFacts(Map<String, String> changes) throws IOException {
        Path current =
                folder.resolve(Files.readString(folder.resolve("current")).strip());
        try (FSDirectory directory = FSDirectory.open(current);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> facts = new HashMap<>();
            writer.getLiveCommitData().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
            facts.putAll(changes);
            writer.setLiveCommitData(facts.entrySet());
            writer.commit();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
