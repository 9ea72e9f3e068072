package io.termatlas.search.lucene;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.Suggestion;
import io.termatlas.search.filter.HitKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first suggestion is the first term that a search for the same text finds, whatever was typed.
class SuggestionOrderTest {
    private static final int LONGEST = 12;

    @TempDir
    private Path folder;

    @Test
    void isThatOfASearchForPrefixesOfNames() throws IOException {
        List<StatedTerm> terms = ConformanceSet.samples();
        assertSame(
                terms,
                terms.stream()
                        .map(stated -> stated.term().name())
                        .flatMap(name -> IntStream.rangeClosed(1, Math.min(LONGEST, name.length()))
                                .mapToObj(length -> name.substring(0, length))));
    }

    @Test
    void isThatOfASearchForHardQueries() throws IOException {
        assertSame(
                ConformanceSet.lookalikes(),
                Stream.of("lookalikes.tsv", "samples.tsv", "absent.tsv")
                        .flatMap(SuggestionOrderTest::rows)
                        .map(List::getFirst));
    }

    private void assertSame(List<StatedTerm> terms, Stream<String> queries) {
        Fixture.commit(folder, 1, terms.toArray(StatedTerm[]::new));
        try (SearchIndex index = Fixture.open(folder)) {
            assertSoftly(softly -> queries.forEach(text -> {
                List<Suggestion> suggestions = index.suggest(text, 8);
                List<Hit> hits = index.search(Fixture.query(text)).hits();
                softly.assertThat(suggestions.stream().limit(1).map(Suggestion::slug))
                        .as(text)
                        .isEqualTo(hits.stream()
                                .filter(hit -> hit.kind() == HitKind.TERM)
                                .limit(suggestions.isEmpty() ? 0 : 1)
                                .map(Hit::slug)
                                .toList());
            }));
        }
    }

    private static Stream<List<String>> rows(String file) {
        try {
            return ConformanceSet.rows(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
