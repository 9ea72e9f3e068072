package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.lucene.document.CentralityColumn;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;

class CentralityTest {
    private static final int SLUGS = 12;

    @TempDir
    private Path folder;

    /// A commit looks at what it can have changed alone, and that is enough.
    @SeededTest
    void isThatOfTheTermsAfterAnyHistory(RandomGenerator random) throws IOException {
        for (int step = 0; step < 60; step++) {
            try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, random.nextInt(20) == 0)) {
                for (int commit = random.nextInt(3); commit >= 0; commit--) {
                    change(sink, random);
                    sink.commit(Fixture.ledger(step + 1L, SLUGS));
                    assertThat(wrong()).as("step %d", step).isEmpty();
                }
                change(sink, random);
            }
        }
    }

    private static void change(IndexSink sink, RandomGenerator random) {
        for (int change = random.nextInt(5); change >= 0; change--) {
            if (random.nextInt(4) == 0) {
                sink.remove(slug(random));
            } else {
                sink.upsert(term(random));
            }
        }
    }

    private static StatedTerm term(RandomGenerator random) {
        TermBuilder term = aTerm(slug(random).value()).asked("Why?", "So.");
        for (int related = random.nextInt(4); related > 0; related--) {
            term.relatedTo(slug(random).value());
        }
        return term.stated();
    }

    private static Slug slug(RandomGenerator random) {
        return Slug.of("t" + random.nextInt(SLUGS));
    }

    /// What the column should say where it does not.
    private Map<Slug, Integer> wrong() throws IOException {
        Path current =
                folder.resolve(Files.readString(folder.resolve("current")).strip());
        Map<Slug, Integer> wrong = new TreeMap<>();
        try (Directory directory = FSDirectory.open(current);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            CentralityColumn.forEachChange(reader, wrong::put);
        }
        return wrong;
    }
}
