package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.lucene.document.Schema;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that this version wrote, in the hands of later ones, which number their layouts higher.
class FormerLayoutTest {
    private static final Schema NEXT = new Schema(Schema.OURS.oldestReadable(), Schema.OURS.number() + 1);
    private static final Schema MUCH_LATER = new Schema(Schema.OURS.number() + 1, Schema.OURS.number() + 2);
    private static final StatedTerm NVLINK =
            aTerm("nvlink").named("NVLink").relatedTo("pcie").stated();
    private static final StatedTerm PCIE = aTerm("pcie").named("PCIe").stated();

    @TempDir
    private Path folder;

    @BeforeEach
    void commit() {
        Fixture.commit(folder, 1, NVLINK, PCIE);
    }

    @Test
    void isSearchedAtOnce() {
        try (SearchIndex index = Fixture.open(folder, NEXT)) {
            assertThat(Fixture.slugs(index, "nvlink")).containsExactly("nvlink");
            assertThat(index.ledger()).isEqualTo(Fixture.ledger(1, 2));
            assertThat(index.find(PCIE.slug())).contains(PCIE);
        }
    }

    @Test
    void isReplacedByTheNextOneThatWrites() throws Exception {
        try (SearchIndex reader = Fixture.open(folder, NEXT)) {
            try (IndexSink sink = Fixture.folder(folder, NEXT).openSink(Fixture.GLOSSARY, false)) {
                assertThat(sink.beginsEmpty()).isTrue();
                assertThat(sink.ledger()).contains(Fixture.ledger(1, 2));
                List<String> stored = new ArrayList<>();
                sink.forEachStored(term -> stored.add(term.slug().value()));
                assertThat(stored).containsExactlyInAnyOrder("nvlink", "pcie");
                sink.upsert(sink.findStored(NVLINK.slug()).orElseThrow());
                assertThat(reader.ledger().generation()).isEqualTo(1);
                sink.commit(Fixture.ledger(2, 1));
            }
            assertThat(reader.ledger()).isEqualTo(Fixture.ledger(2, 1));
            assertThat(reader.find(NVLINK.slug())).contains(NVLINK);
            assertThat(reader.isPublished(PCIE.slug())).isFalse();
        }
        assertThat(Files.readString(folder.resolve("current"))).isEqualTo("0002\n");
        try (IndexSink sink = Fixture.folder(folder, NEXT).openSink(Fixture.GLOSSARY, false)) {
            assertThat(sink.beginsEmpty()).isFalse();
        }
    }

    @Test
    void staysWhenTheOneThatWritesDoesNotCommit() {
        Fixture.folder(folder, NEXT).openSink(Fixture.GLOSSARY, false).close();
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(index.find(PCIE.slug())).contains(PCIE);
        }
    }

    @Test
    void doesNotTakeAnotherLanguageWithoutARebuild() {
        Glossary german = new Glossary(GlossaryId.DEFAULT, "de", URI.create(""));
        try (IndexSink sink = Fixture.folder(folder, NEXT).openSink(german, false)) {
            assertThat(sink.beginsEmpty()).isFalse();
        }
        try (IndexSink sink = Fixture.folder(folder, NEXT).openSink(german, true)) {
            assertThat(sink.beginsEmpty()).isTrue();
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK);
        }
    }

    @Test
    void isRefusedByTheVersionBefore() {
        try (IndexSink sink = Fixture.folder(folder, NEXT).openSink(Fixture.GLOSSARY, true)) {
            sink.upsert(NVLINK);
            sink.commit(Fixture.ledger(2, 1));
        }
        assertThatThrownBy(() -> Fixture.open(folder))
                .isInstanceOf(StoreFault.class)
                .hasMessageContainingAll("newer version of Termatlas", "use that version");
    }

    @Test
    void isRefusedWithTheWayOutWhenItsLayoutIsReadNoMore() {
        assertThatThrownBy(() -> Fixture.open(folder, MUCH_LATER))
                .isInstanceOf(StoreFault.class)
                .hasMessageContainingAll("this one reads", "rebuild");
        try (IndexSink sink = Fixture.folder(folder, MUCH_LATER).openSink(Fixture.GLOSSARY, true)) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(sink.findStored(NVLINK.slug())).isEmpty();
        }
    }
}
