package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is removed leaves no trace in the files of the index.
class PurgeTest {
    private static final StatedTerm KEPT = aTerm("kept").named("Kept").stated();
    private static final StatedTerm GONE =
            aTerm("gone").named("Zwitterlane").defined("A xylographic bus.").stated();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void removeOne() {
        Fixture.commit(folder, 1, KEPT, GONE);
        Fixture.rebuild(folder, 2, KEPT, GONE);
        // In a folder that keeps the former one for a minute.
        try (IndexSink sink = new IndexFolder(folder, Fixture.CLAIMS).openSink(Fixture.GLOSSARY, false)) {
            sink.remove(GONE.slug());
            sink.commit(Fixture.ledger(3, 1));
        }
    }

    @Test
    void leavesOneSegmentWithoutDeletionsAndNoOtherFolder() throws IOException {
        assertThat(folder.resolve("0001")).isDirectory();
        Fixture.folder(folder).purge();
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content.filter(Files::isDirectory)).containsExactly(folder.resolve("0002"));
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder.resolve("0002")))) {
            assertThat(reader.leaves()).hasSize(1);
            assertThat(reader.numDeletedDocs()).isZero();
            assertThat(words(reader)).contains("kept").noneMatch(word -> word.contains("zwitter"));
        }
    }

    private static List<String> words(DirectoryReader reader) throws IOException {
        List<String> words = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                Terms terms = leaf.reader().terms(field.name);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    while (each.next() != null) {
                        words.add(each.term().utf8ToString());
                    }
                }
            }
        }
        return words;
    }

    @Test
    void isTheSameGenerationForReadersAndForTheNextRun() {
        try (SearchIndex index = Fixture.open(folder)) {
            Ledger before = index.ledger();
            Fixture.folder(folder).purge();
            assertThat(index.ledger()).isEqualTo(before);
            assertThat(index.find(KEPT.slug())).contains(KEPT);
            assertThat(Fixture.slugs(index, "kept")).containsExactly("kept");
        }
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, false)) {
            assertThat(sink.ledger()).contains(Fixture.ledger(3, 1));
            assertThat(sink.findStored(KEPT.slug())).contains(KEPT);
        }
    }

    @Test
    void ofAGlossaryThatIsNotThereDoesNothing() {
        Path none = folder.resolve("none");
        Fixture.folder(none).purge();
        assertThat(none).doesNotExist();
    }
}
