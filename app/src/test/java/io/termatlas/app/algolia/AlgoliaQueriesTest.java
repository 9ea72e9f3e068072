package io.termatlas.app.algolia;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.SearchBody;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.search.highlight.MarkedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlgoliaQueriesTest {
    private static final String BATCH = "{\"requests\":[{\"indexName\":\"default\"},{\"indexName\":\"default\"}]}";

    @Test
    void aBatchIsGivenUpWhenItsClientHasGone(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
        List<SearchBody> found = new ArrayList<>();
        try (Glossaries glossaries = new Glossaries(data)) {
            AlgoliaQueries queries = new AlgoliaQueries(
                    new Answers(glossaries, GraphAccess.NONE, "1"),
                    search -> {
                        found.add(search.get());
                        return found.getLast();
                    },
                    List.of());
            assertThatThrownBy(() -> queries.queries(BATCH.getBytes(UTF_8), () -> !found.isEmpty()))
                    .isInstanceOf(InterruptedFault.class);
        }
        assertThat(found).hasSize(1);
    }

    @Test
    void aTextWithoutSpacesIsCutWithinASnippet() {
        MarkedText text = MarkedText.plain("字".repeat(1_999) + "😀" + "字".repeat(100));
        MarkedText snippet = SnippetCutter.of(text, 10, "…");
        assertThat(snippet.text()).isEqualTo("字".repeat(1_999) + "…");
    }

    @Test
    void aSnippetHasTwoHundredWordsAtMost() {
        assertThat(SnippetRequest.of("content:9999").words()).isEqualTo(200);
    }
}
