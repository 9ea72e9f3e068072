package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sink that shows what a run would come to, beside what the run then does.
class RehearsalTest {
    private static final StatedTerm NVLINK = aTerm("nvlink").named("NVLink").stated();
    private static final StatedTerm PCIE = aTerm("pcie").named("PCIe").stated();
    /// Its name is the slug of another one.
    private static final StatedTerm RIVAL = aTerm("rival").named("pcie").stated();

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private SearchEngine engine = new LuceneEngine(folder, Fixture.CLAIMS);

    @BeforeEach
    void commitTwice() {
        home = folder.resolve(Fixture.GLOSSARY.id().value());
        engine = new LuceneEngine(folder, Fixture.CLAIMS);
        Fixture.commit(home, 1, NVLINK);
        Fixture.commit(home, 2, PCIE);
    }

    @Test
    void showsWhatTheSinkShowsAndLeavesEveryFileAsItWas() throws IOException {
        for (boolean rebuild : List.of(false, true)) {
            Files.writeString(home.resolve("0001/_z.cfs"), "left by a crash");
            String before = files();
            List<Object> rehearsed = work(engine.rehearsing(), rebuild);
            assertThat(files()).isEqualTo(before);
            assertThat(work(engine, rebuild)).isEqualTo(rehearsed);
        }
    }

    private static List<Object> work(SearchEngine engine, boolean rebuild) {
        try (IndexSink sink = engine.sink(Fixture.GLOSSARY, rebuild)) {
            sink.upsert(RIVAL);
            sink.remove(NVLINK.slug());
            List<Object> seen = new ArrayList<>(
                    List.of(sink.ledger(), sink.commitId(), sink.beginsEmpty(), sink.findStored(NVLINK.slug())));
            List<StatedTerm> read = new ArrayList<>();
            List<Slug> slugs = rebuild ? List.of(RIVAL.slug()) : List.of(RIVAL.slug(), PCIE.slug());
            sink.read(slugs, read::add);
            read.sort(Comparator.comparing(StatedTerm::slug));
            seen.add(read);
            SelfCheck check = sink.check(List.of(RIVAL.slug()));
            seen.add(check);
            return seen;
        }
    }

    @Test
    void ofAGlossaryThatIsNotThereMakesNothing() throws IOException {
        Path none = folder.resolve("none");
        SearchEngine empty = new LuceneEngine(none, Fixture.CLAIMS).rehearsing();
        try (IndexSink sink = empty.sink(Fixture.GLOSSARY, false);
                IndexSink scratch = empty.scratch(Fixture.GLOSSARY.id())) {
            sink.upsert(NVLINK);
            scratch.upsert(NVLINK);
            assertThat(sink.beginsEmpty()).isTrue();
            assertThat(scratch.ledger()).isEmpty();
        }
        assertThat(none).doesNotExist();
    }

    @Test
    void cannotCommit() {
        try (IndexSink sink = engine.rehearsing().sink(Fixture.GLOSSARY, false)) {
            assertThatThrownBy(() -> sink.commit(Fixture.ledger(3, 2))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void leavesNoTemporaryFolder() throws IOException {
        long before = temporary();
        engine.rehearsing().sink(Fixture.GLOSSARY, false).close();
        engine.rehearsing().sink(Fixture.GLOSSARY, true).close();
        engine.rehearsing().scratch(Fixture.GLOSSARY.id()).close();
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("termatlas-dry-run-"))
                    .count();
        }
    }

    private String files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted()
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        }
    }
}
