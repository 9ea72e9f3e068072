package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.app.algolia.AlgoliaQueries;
import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.Json;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Any body that a client posts gets an answer of bounded size, or a fault of the client's, and nothing else. Every
/// build runs it with the inputs in its resources, some of which were found by fuzzing; docs/security.md says how to
/// find more.
@TestInstance(Lifecycle.PER_CLASS)
class AlgoliaFuzzTest {
    /// A batch of 50 requests over few small terms.
    private static final int LONGEST_ANSWER = 1 << 21;

    private static final int LONGEST_SENTENCE = 2_000;
    private static final String[] NAMES = {
        "query",
        "page",
        "hitsPerPage",
        "facets",
        "facetFilters",
        "numericFilters",
        "filters",
        "maxValuesPerFacet",
        "sortFacetValuesBy",
        "attributesToRetrieve",
        "attributesToHighlight",
        "attributesToSnippet",
        "snippetEllipsisText",
        "highlightPreTag",
        "highlightPostTag",
        "facetQuery",
        "maxFacetHits",
        "restrictSearchableAttributes",
        "distinct",
        "tagFilters"
    };

    private final Glossaries glossaries;
    private final AlgoliaQueries queries;

    AlgoliaFuzzTest(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data, "default", aTerm("gpu"), aTerm("nvlink").named("NVLink").defined("A fast link between GPUs."));
        glossaries = new Glossaries(data);
        queries = new AlgoliaQueries(
                new Answers(glossaries, GraphAccess.NONE, "1.2.3"),
                Supplier::get,
                List.of("version", "docusaurus_tag"));
    }

    @AfterAll
    void close() {
        glossaries.close();
    }

    /// The body of each of the three calls.
    @DictionaryEntries({
        "{\\\"requests\\\":[",
        "\\\"indexName\\\":\\\"default\\\"",
        "\\\"params\\\":\\\"",
        "\\\"query\\\":\\\"",
        "\\\"facetFilters\\\":[",
        "\\\"numericFilters\\\":[",
        "\\\"filters\\\":\\\"",
        "\\\"attributesToSnippet\\\":[\\\"",
        "\\\"hitsPerPage\\\":",
        "\\\"page\\\":",
        "\\\"type\\\":\\\"facet\\\"",
        "\\\"facet\\\":\\\"category\\\"",
        "\\\"facetQuery\\\":\\\"",
        "null",
        "true",
        "-1",
        "1e400",
        "\\\\ud800",
        "kind:term",
        " AND NOT ",
        " OR ",
        " TO "
    })
    @FuzzTest(maxDuration = "15m")
    void bodies(byte[] body) {
        assertAnswered(() -> queries.queries(body, () -> false));
        assertAnswered(() -> queries.query("default", body));
        assertAnswered(() -> queries.facet("default", "category", body));
    }

    /// The value of one parameter, as text, as a list and behind `params=`.
    ///
    /// @param value its first byte chooses the parameter
    @DictionaryEntries({
        "category:",
        "kind:term",
        " AND ",
        " OR ",
        "NOT ",
        " TO ",
        "(",
        ")",
        "\\\"",
        "content:9999",
        "default",
        "*",
        "name",
        "explanation",
        "-",
        "<",
        ">=",
        "!=",
        "generation",
        "%",
        "&",
        "=",
        "[[",
        "]",
        "searchable(category)"
    })
    @FuzzTest(maxDuration = "15m")
    void parameters(byte[] value) {
        String name = value.length == 0 ? "query" : NAMES[(value[0] & 0xFF) % NAMES.length];
        String text = value.length == 0 ? "" : new String(value, 1, value.length - 1, UTF_8);
        String quoted = new JsonMapper().writeValueAsString(text);
        for (String body : List.of(
                "{\"" + name + "\":" + quoted + "}",
                "{\"" + name + "\":[" + quoted + "]}",
                "{\"" + name + "\":[[" + quoted + "]]}",
                "{\"params\":" + new JsonMapper().writeValueAsString(name + "=" + text) + "}")) {
            assertAnswered(() -> queries.query("default", body.getBytes(UTF_8)));
        }
    }

    private static void assertAnswered(Supplier<Object> question) {
        try {
            assertThat(Json.write(question.get())).hasSizeLessThan(LONGEST_ANSWER);
        } catch (Fault fault) {
            assertThat(Problem.of(fault).status()).isBetween(400, 499);
            assertThat(Problem.of(fault).detail()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
        }
    }
}
