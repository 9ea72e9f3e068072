package io.termatlas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The conformance set: queries over two glossaries, each with the slug that has to come first and why that is hard.
///
/// `conformance/samples.tsv` asks the sample glossary, `conformance/lookalikes.tsv` one made of names that are easily
/// taken for each other, which stands in `lookalikes.terms.tsv`. Other engines can be asked the same.
class ConformanceTest {
    private static final int FEWEST = 200;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> findsFirstInTheSamples() throws IOException {
        return tests("samples", ConformanceSet.samples());
    }

    @TestFactory
    Stream<DynamicTest> findsFirstAmongLookalikes() throws IOException {
        return tests("lookalikes", ConformanceSet.lookalikes());
    }

    @Test
    void isAsLargeAsItSays() throws IOException {
        assertThat(ConformanceSet.rows("samples.tsv").size()
                        + ConformanceSet.rows("lookalikes.tsv").size())
                .isGreaterThanOrEqualTo(FEWEST);
        assertThat(Stream.concat(
                        ConformanceSet.rows("samples.tsv").stream(), ConformanceSet.rows("lookalikes.tsv").stream()))
                .as("query, slug, reason")
                .allMatch(row -> row.size() == 3);
    }

    private Stream<DynamicTest> tests(String name, List<StatedTerm> terms) throws IOException {
        Path home = folder.resolve(name);
        Fixture.commit(home, 1, terms.toArray(StatedTerm[]::new));
        SearchIndex index = Fixture.open(home);
        return ConformanceSet.rows(name + ".tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    SearchResult result = index.search(new SearchRequest(row.getFirst(), "", 0, 5, true));
                    assertThat(result.hits())
                            .as("%s: %s", row.getFirst(), row.get(2))
                            .extracting(hit -> hit.slug().value())
                            .startsWith(row.get(1));
                    assertThat(result.hits().getFirst().explanation()).isNotEmpty();
                }))
                .onClose(index::close);
    }
}
