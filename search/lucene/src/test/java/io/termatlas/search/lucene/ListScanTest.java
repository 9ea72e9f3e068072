package io.termatlas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.Answering;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The same entries in Lucene and in a list, asked the same through the same face: same hits in the same order, same
/// counts, same words around them. What holds of these two engines is what a third has to do.
class ListScanTest {
    private static final Filter NOT_MANY_QUESTIONS = new Filter.Every(List.of(
            new Filter.Within(Figure.QUESTION_COUNT, 0, 2),
            new Filter.Not(new Filter.Is(Facet.CATEGORY, "interconnects"))));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> agreesOnTheSamples() throws IOException {
        return tests("samples", ConformanceSet.samples());
    }

    @TestFactory
    Stream<DynamicTest> agreesOnLookalikes() throws IOException {
        return tests("lookalikes", ConformanceSet.lookalikes());
    }

    private Stream<DynamicTest> tests(String name, List<StatedTerm> unsorted) throws IOException {
        List<StatedTerm> terms =
                unsorted.stream().sorted(Comparator.comparing(StatedTerm::slug)).toList();
        Path home = folder.resolve(name);
        Fixture.commit(home, 1, terms.toArray(StatedTerm[]::new));
        SearchIndex lucene = Fixture.open(home);
        Derived ranks = Fixture.ranked(terms::forEach);
        ListedView list = new ListedView(
                Language.of("en"),
                terms.stream()
                        .map(stated -> Entry.of(stated, Language.of("en"), Fixture.CLAIMS))
                        .toList(),
                slug -> ranks.of(slug).rank());
        Stream<String> queries = Stream.concat(
                Stream.of(""), ConformanceSet.rows(name + ".tsv").stream().map(List::getFirst));
        return queries.map(query -> DynamicTest.dynamicTest("'" + query + "'", () -> {
                    for (SearchRequest request : requests(query)) {
                        SearchResult result = new Answering(list, lucene.ledger(), request, Synonyms.NONE).result();
                        assertSame(lucene.search(request), result);
                    }
                }))
                .onClose(lucene::close);
    }

    /// A whole page of each, and of every third one the reasons and a page that is filtered.
    private static List<SearchRequest> requests(String query) {
        SearchRequest whole = new SearchRequest(query, "", 0, 20, false);
        if (query.hashCode() % 3 != 0) {
            return List.of(whole);
        }
        return List.of(
                whole,
                new SearchRequest(query, "", 0, 2, true),
                new SearchRequest(
                        query, "", NOT_MANY_QUESTIONS, Scope.NAMES, EnumSet.allOf(Figure.class), 1, 3, false));
    }

    private static void assertSame(SearchResult expected, SearchResult result) {
        assertThat(slugs(result)).isEqualTo(slugs(expected));
        assertThat(result.hits())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("score")
                .containsExactlyElementsOf(expected.hits());
        for (int place = 0; place < result.hits().size(); place++) {
            Hit hit = result.hits().get(place);
            assertThat(hit.score())
                    .as(hit.slug().value())
                    .isCloseTo(expected.hits().get(place).score(), within(1e-3));
        }
        assertThat(result.total()).isEqualTo(expected.total());
        assertThat(result.facets()).isEqualTo(expected.facets());
        assertThat(result.didYouMean()).isEqualTo(expected.didYouMean());
    }

    private static List<String> slugs(SearchResult result) {
        return result.hits().stream().map(hit -> hit.slug().value()).toList();
    }
}
