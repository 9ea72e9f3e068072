package io.termatlas.search.lucene;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The conformance set: queries over glossaries, each with the slug that has to come first and why that is hard.
///
/// `conformance/samples.tsv` asks the sample glossary, `conformance/lookalikes.tsv` one made of names that are easily
/// taken for each other, which stands in `lookalikes.terms.tsv`, `conformance/languages.tsv` one in each language, all
/// of which stand in `languages.terms.tsv`. Other engines can be asked the same.
class ConformanceTest {
    private static final int FEWEST = 200;
    private static final int FEWEST_LANGUAGES = 12;

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

    /// A glossary a language.
    @TestFactory
    Stream<DynamicTest> findsFirstInItsLanguage() throws IOException {
        Map<String, List<List<String>>> rows = ConformanceSet.rows("languages.tsv").stream()
                .collect(groupingBy(List::getFirst, TreeMap::new, toList()));
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : rows.keySet()) {
            Path home = folder.resolve(language);
            Fixture.commit(home, language, ConformanceSet.inLanguage(language));
            rows.get(language).stream()
                    .map(row -> row.subList(1, row.size()))
                    .map(row -> DynamicTest.dynamicTest(language + " " + row.getFirst(), () -> {
                        try (SearchIndex index = Fixture.open(home)) {
                            assertFirst(index, row);
                        }
                    }))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> findsBothOfTwoNamesThatAreCompared() throws IOException {
        Map<String, List<List<String>>> rows = ConformanceSet.rows("compared.tsv").stream()
                .collect(groupingBy(List::getFirst, TreeMap::new, toList()));
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : rows.keySet()) {
            Path home = folder.resolve(language);
            Fixture.commit(home, language, ConformanceSet.inLanguage(language));
            rows.get(language)
                    .forEach(row -> tests.add(DynamicTest.dynamicTest(language + " " + row.get(1), () -> {
                        try (SearchIndex index = Fixture.open(home)) {
                            assertThat(index.search(new SearchRequest(row.get(1), "", 0, 3, true))
                                            .hits())
                                    .as("%s: %s", row.get(1), row.get(4))
                                    .extracting(hit -> hit.slug().value())
                                    .contains(row.get(2), row.get(3));
                        }
                    })));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> headsWhatIsOnlyAGuess() throws IOException {
        Fixture.commit(folder, 1, ConformanceSet.lookalikes().toArray(StatedTerm[]::new));
        SearchIndex index = Fixture.open(folder);
        return ConformanceSet.rows("absent.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    SearchResult result = index.search(new SearchRequest(row.getFirst(), "", 0, 5, true));
                    String what = result.hits().isEmpty() ? "nothing" : result.guess() ? "guess" : "found";
                    assertThat(List.of(row.get(1).split(";")))
                            .as("%s: %s %s", row.getFirst(), row.get(2), result.hits())
                            .contains(what);
                }))
                .onClose(index::close);
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
        List<List<String>> languages = ConformanceSet.rows("languages.tsv");
        assertThat(languages).as("language, query, slug, reason").allMatch(row -> row.size() == 4);
        assertThat(languages.stream().map(List::getFirst).distinct().count()).isGreaterThanOrEqualTo(FEWEST_LANGUAGES);
    }

    private Stream<DynamicTest> tests(String name, List<StatedTerm> terms) throws IOException {
        Path home = folder.resolve(name);
        Fixture.commit(home, 1, terms.toArray(StatedTerm[]::new));
        SearchIndex index = Fixture.open(home);
        return ConformanceSet.rows(name + ".tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> assertFirst(index, row)))
                .onClose(index::close);
    }

    /// @param row query, slug, reason
    private static void assertFirst(SearchIndex index, List<String> row) {
        SearchResult result = index.search(new SearchRequest(row.getFirst(), "", 0, 5, true));
        assertThat(result.hits())
                .as("%s: %s", row.getFirst(), row.get(2))
                .extracting(hit -> hit.slug().value())
                .startsWith(row.get(1));
        assertThat(result.hits().getFirst().explanation()).isNotEmpty();
    }
}
