package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer commits, and what readers see of it and when.
class GenerationsTest {
    private static final StatedTerm NVLINK =
            aTerm("nvlink").named("NVLink").relatedTo("pcie").stated();
    private static final StatedTerm PCIE = aTerm("pcie").named("PCIe").stated();

    @TempDir
    private Path folder;

    @Test
    void aReaderFollowsACommit() {
        Fixture.commit(folder, 1, NVLINK);
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(index.isPublished(PCIE.slug())).isFalse();
            Fixture.commit(folder, 2, PCIE);
            assertThat(index.ledger().generation()).isEqualTo(2);
            assertThat(index.find(PCIE.slug())).contains(PCIE);
            assertThat(index.find(NVLINK.slug())).contains(NVLINK);
        }
    }

    @Test
    void aReaderFollowsARebuild() {
        Fixture.commit(folder, 1, NVLINK);
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(index.relatedFrom(PCIE.slug())).containsExactly(new RelatedTerm(NVLINK.slug(), "NVLink"));
            Fixture.rebuild(folder, 2, PCIE);
            assertThat(index.ledger().generation()).isEqualTo(2);
            assertThat(index.find(NVLINK.slug())).isEmpty();
            assertThat(index.find(PCIE.slug())).contains(PCIE);
            Fixture.commit(folder, 3, NVLINK);
            assertThat(index.isPublished(NVLINK.slug())).isTrue();
        }
    }

    @Test
    void aReaderThatLooksSeldomKeepsItsGeneration() {
        Fixture.commit(folder, 1, NVLINK);
        try (SearchIndex index = LuceneIndex.open(folder, Schema.OURS, Duration.ofHours(1))) {
            index.ledger();
            Fixture.rebuild(folder, 2, PCIE);
            Fixture.commit(folder, 3, PCIE);
            assertThat(index.ledger().generation()).isEqualTo(1);
            assertThat(index.find(NVLINK.slug())).contains(NVLINK);
        }
    }

    @Test
    void readersSeeNothingBeforeTheCommit() {
        Fixture.commit(folder, 1, NVLINK);
        try (SearchIndex index = Fixture.open(folder);
                IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, false)) {
            sink.upsert(PCIE);
            sink.remove(NVLINK.slug());
            List<StatedTerm> read = new ArrayList<>();
            sink.read(List.of(PCIE.slug()), read::add);
            assertThat(read).containsExactly(PCIE);
            assertThat(index.isPublished(NVLINK.slug())).isTrue();
            assertThat(index.isPublished(PCIE.slug())).isFalse();
        }
    }

    @Test
    void aSinkClosedWithoutCommitLeavesNothing() throws IOException {
        Fixture.commit(folder, 1, NVLINK);
        for (boolean rebuild : new boolean[] {false, true}) {
            try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, rebuild)) {
                sink.upsert(PCIE);
            }
        }
        assertThat(files()).containsExactly("0001", "current");
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(index.isPublished(PCIE.slug())).isFalse();
            assertThat(index.ledger()).isEqualTo(Fixture.ledger(1, 1));
        }
    }

    @Test
    void aFirstRunWithoutCommitLeavesNoIndex() throws IOException {
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, false)) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(sink.beginsEmpty()).isTrue();
            sink.upsert(NVLINK);
        }
        assertThat(files()).isEmpty();
        assertThat(Fixture.folder(folder).exists()).isFalse();
    }

    @Test
    void aRebuildSeesWhatItReplaces() {
        Fixture.commit(folder, 7, NVLINK);
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, true)) {
            assertThat(sink.ledger()).contains(Fixture.ledger(7, 1));
            assertThat(sink.beginsEmpty()).isTrue();
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK);
            assertThatThrownBy(() -> sink.read(List.of(NVLINK.slug()), term -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'nvlink' is missing");
        }
    }

    @Test
    void whatACrashLeftBehindIsRemoved() throws IOException {
        Fixture.commit(folder, 1, NVLINK);
        Files.createDirectories(folder.resolve("0002"));
        Files.writeString(folder.resolve("0002/_0.cfs"), "half");
        Files.createDirectories(folder.resolve("scratch-1"));
        Files.writeString(folder.resolve("current.tmp"), "0002");
        Files.writeString(folder.resolve("current.1b.new"), "0002");
        Fixture.commit(folder, 2, PCIE);
        assertThat(files()).containsExactly("0001", "current");
    }

    @Test
    void aSupersededFolderStaysForItsGrace() throws IOException {
        Fixture.commit(folder, 1, NVLINK);
        Fixture.rebuild(folder, 2, NVLINK);
        new IndexFolder(folder, Duration.ofHours(1), Fixture.CLAIMS, Schema.OURS)
                .openSink(Fixture.GLOSSARY, false)
                .close();
        assertThat(files()).containsExactly("0001", "0002", "current");
        Fixture.folder(folder).openSink(Fixture.GLOSSARY, false).close();
        assertThat(files()).containsExactly("0002", "current");
    }

    @Test
    void aScratchIndexIsReadBackAndGone() throws IOException {
        try (IndexSink scratch = Fixture.folder(folder).openScratch()) {
            scratch.upsert(NVLINK);
            scratch.upsert(PCIE);
            scratch.remove(PCIE.slug());
            List<StatedTerm> read = new ArrayList<>();
            scratch.read(List.of(NVLINK.slug()), read::add);
            assertThat(read).containsExactly(NVLINK);
            assertThatThrownBy(() -> scratch.commit(Fixture.ledger(1, 1))).isInstanceOf(IllegalStateException.class);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void listsTheGlossariesThatHaveAnIndex() throws IOException {
        assertThat(glossaries(folder.resolve("missing"))).isEmpty();
        Fixture.commit(folder.resolve("web"), 1, NVLINK);
        Fixture.commit(folder.resolve("ai"), 1, NVLINK);
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("No Glossary"));
        assertThat(glossaries(folder)).containsExactly(new GlossaryId("ai"), new GlossaryId("web"));
    }

    @Test
    void tellsWhatTheLastCommitSaysWithoutOpeningIt() throws IOException {
        LuceneEngine engine = new LuceneEngine(folder, NameClaims.NONE);
        GlossaryId glossary = Fixture.GLOSSARY.id();
        assertThat(engine.ledger(glossary)).isEmpty();
        Fixture.commit(folder.resolve(glossary.value()), 3, NVLINK);
        assertThat(engine.ledger(glossary)).contains(Fixture.ledger(3, 1));
        Files.writeString(folder.resolve(glossary.value()).resolve("current"), "0009\n");
        assertThatThrownBy(() -> engine.ledger(glossary)).isInstanceOf(StoreFault.class);
    }

    @Test
    void anotherLanguageIsAnotherDerivation() {
        assertThat(Fixture.derivation("en"))
                .isEqualTo(Fixture.derivation("en-GB"))
                .isNotEqualTo(Fixture.derivation("de"));
    }

    private static List<GlossaryId> glossaries(Path root) {
        return new LuceneEngine(root, NameClaims.NONE).glossaries();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
