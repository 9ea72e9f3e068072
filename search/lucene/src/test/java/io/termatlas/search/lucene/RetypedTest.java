package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A query that was typed on another keyboard than it was meant for is a correction, and said to be one.
class RetypedTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        Fixture.commit(
                folder,
                "ru",
                List.of(
                        aTerm("processor")
                                .named("Процессор")
                                .defined("Выполняет команды.")
                                .stated(),
                        aTerm("pump").named("Pump").defined("Moves water.").stated(),
                        aTerm("gjvgf").named("GJVGF").defined("An acronym.").stated(),
                        aTerm("nasos").named("Помпа").defined("Качает воду.").stated()));
    }

    @Test
    void saysWhatWasMeantAndOnWhichKeyboard() {
        SearchResult result = search("ghjwtccjh");

        assertThat(result.didYouMean()).isEqualTo("процессор");
        assertThat(result.hits().getFirst().slug().value()).isEqualTo("processor");
        assertThat(result.hits().getFirst().explanation())
                .startsWith("with the keys of a Russian keyboard, what was typed is 'процессор'");
    }

    @Test
    void readsBothWays() {
        SearchResult result = search("згьз");

        assertThat(result.didYouMean()).isEqualTo("pump");
        assertThat(result.hits().getFirst().slug().value()).isEqualTo("pump");
    }

    @Test
    void changesNothingWhereTheQueryIsSomethingItself() {
        SearchResult result = search("gjvgf");

        assertThat(result.didYouMean()).isEmpty();
        assertThat(result.hits().getFirst().slug().value()).isEqualTo("gjvgf");
    }

    @Test
    void findsNothingWhereNoKeyboardMakesSense() {
        assertThat(search("qqqxxxqq").hits()).isEmpty();
    }

    private SearchResult search(String text) {
        try (SearchIndex index = Fixture.open(folder)) {
            return index.search(new SearchRequest(text, "", 0, 5, true));
        }
    }
}
