package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.algolia.AlgoliaEvents;
import io.termatlas.app.data.DataFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that are posted under `/1`, and their replies. One server for all tests, which only read.
@TestInstance(Lifecycle.PER_CLASS)
class AlgoliaOverHttpTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String QUERY = "/1/indexes/default/query";
    private static final String QUERIES = "/1/indexes/*/queries";

    private ServedGlossaries served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = WidgetGlossary.serve(folder);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void aGuessIsSaidToBeOne() {
        assertThat(json(served.post(QUERY, "{\"query\":\"mvlink\"}"))
                        .path("guess")
                        .asBoolean())
                .isTrue();
        assertThat(json(served.post(QUERY, "{\"query\":\"nvlnk\"}")).has("guess"))
                .isFalse();
    }

    @Test
    void textsAreEscapedWhereMarksAreElementsAndLeftAloneWhereTheClientEscapes() {
        String start = "{\"query\":\"hostile\",\"filters\":\"kind:term\",\"highlightPreTag\":";
        JsonNode html = json(served.post(QUERY, start + "\"<b>\",\"highlightPostTag\":\"</b>\"}"))
                .get("hits")
                .get(0);
        String escaped = "Hostile &lt;img src=x onerror=&quot;window.owned=1&quot;&gt;";
        assertThat(html.get("_highlightResult")
                        .get("hierarchy")
                        .get("lvl1")
                        .get("value")
                        .asString())
                .isEqualTo(escaped.replace("Hostile", "<b>Hostile</b>"));
        assertThat(html.get("hierarchy").get("lvl1").asString()).isEqualTo(escaped);
        assertThat(html.get("term").asString()).isEqualTo("Hostile " + WidgetGlossary.SCRIPT);
        JsonNode plain = json(served.post(
                        QUERY, start + "\"__ais-highlight__\",\"highlightPostTag\":\"__/ais-highlight__\"}"))
                .get("hits")
                .get(0);
        assertThat(plain.get("_highlightResult").get("term").get("value").asString())
                .isEqualTo("__ais-highlight__Hostile__/ais-highlight__ " + WidgetGlossary.SCRIPT);
    }

    @Test
    void snippetsStandAroundTheFirstMark() {
        JsonNode hit = json(served.post(
                        QUERY,
                        "{\"query\":\"memory traffic\",\"attributesToSnippet\":[\"shortDefinition:5\"],"
                                + "\"snippetEllipsisText\":\"...\"}"))
                .get("hits")
                .get(0);
        assertThat(hit.get("_snippetResult").get("shortDefinition").get("value").asString())
                .isEqualTo("...link that carries <em>memory</em> <em>traffic</em>...");
        assertThat(hit.get("_snippetResult")
                        .get("shortDefinition")
                        .get("matchLevel")
                        .asString())
                .isEqualTo("full");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, gddr hbm",
        "1, 2, hbm hostile",
        "3, 2, nvlink pcie",
        "4, 3, pcie",
        "2, 100, hostile nvlink pcie",
        "7, 2, ''",
        "3, 0, ''"
    })
    void hitsFromAnOffset(int offset, int length, String slugs) {
        HttpResponse<String> response =
                served.post(QUERY, "{\"filters\":\"kind:term\",\"offset\":" + offset + ",\"length\":" + length + "}");
        assertThat(slugs(response)).isEqualTo(slugs);
        assertThat(json(response).get("length").asInt()).isEqualTo(length);
        assertThat(json(response).get("offset").asInt()).isEqualTo(length == 0 ? 0 : offset);
        assertThat(json(response).get("nbHits").asInt()).isEqualTo(5);
    }

    @Test
    void theStarOfABatchMayBeEncoded() {
        String batch = "{\"requests\":[{\"indexName\":\"default\",\"query\":\"nvlink\"}]}";
        assertThat(served.post("/1/indexes/%2A/queries", batch).statusCode()).isEqualTo(200);
        assertThat(served.post("/1/indexes/%2a/queries", batch).statusCode()).isEqualTo(200);
    }

    @Test
    void eventsAreTakenAndBounded() {
        String event = "{\"eventType\":\"click\",\"eventName\":\"hit\",\"index\":\"default\"}";
        HttpResponse<String> taken = served.post("/1/events", "{\"events\":[" + event + "]}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("{\"status\":200,\"message\":\"OK\"}");
        assertThat(served.get("/observe/metrics").body()).doesNotContain("termatlas_events");
        assertThat(served.post("/1/events", "{\"events\":[" + "{},".repeat(1_000) + "{}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("/1/events", "{\"events\":[7]}").statusCode()).isEqualTo(400);
        assertThat(served.post("/1/events", "{}").statusCode()).isEqualTo(400);
        assertThat(served.post("/1/events", " ".repeat(AlgoliaEvents.LONGEST_BODY + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void eventsAreCountedWhereTheOwnerWantsIt(@TempDir Path other) {
        WidgetGlossary.serve(other).close();
        try (ServedGlossaries counting = ServedGlossaries.counting(new DataFolder(other))) {
            counting.post(
                    "/1/events",
                    "{\"events\":[{\"eventType\":\"click\"},{\"eventType\":\"click\"},{\"eventType\":\"<b>\"},{}]}");
            assertThat(counting.metric("termatlas_events_total{kind=\"click\"}"))
                    .isEqualTo(2);
            assertThat(counting.metric("termatlas_events_total{kind=\"other\"}"))
                    .isEqualTo(2);
        }
    }

    @Test
    void namesAloneCanBeSearched() {
        assertThat(slugs(served.post(QUERY, "{\"query\":\"traffic\",\"restrictSearchableAttributes\":[\"term\"]}")))
                .isEmpty();
        assertThat(slugs(served.post(QUERY, "{\"query\":\"nvl\",\"restrictSearchableAttributes\":[\"term\"]}")))
                .isEqualTo("nvlink");
    }

    @Test
    void onlyWhatIsWantedOfAHitIsShown() {
        JsonNode hit = json(served.post(
                        QUERY,
                        "{\"query\":\"nvlink\",\"attributesToRetrieve\":[\"hierarchy\",\"url\"],"
                                + "\"attributesToHighlight\":[\"hierarchy.lvl1\"]}"))
                .get("hits")
                .get(0);
        assertThat(hit.propertyNames()).containsExactlyInAnyOrder("objectID", "url", "hierarchy", "_highlightResult");
        assertThat(hit.get("_highlightResult").toString()).startsWith("{\"hierarchy\":{\"lvl1\":{\"value\":");
    }

    static Stream<String> wrongBodies() {
        String deep = "[".repeat(30) + "]".repeat(30);
        return Stream.of(
                "{",
                "[]",
                "nothing",
                "{\"query\":7}",
                "{\"page\":-1}",
                "{\"hitsPerPage\":-5}",
                "{\"hitsPerPage\":101}",
                "{\"page\":\"many\"}",
                "{\"fillters\":\"category:memory\"}",
                "{\"facets\":[\"colour\"]}",
                "{\"facets\":[7]}",
                "{\"facetFilters\":[\"colour:red\"]}",
                "{\"facetFilters\":[\"category\"]}",
                "{\"facetFilters\":" + deep + "}",
                "{\"numericFilters\":[\"rank\"]}",
                "{\"numericFilters\":[\"price>3\"]}",
                "{\"filters\":\"category:\"}",
                "{\"filters\":\"AND\"}",
                "{\"filters\":\"(category:memory\"}",
                "{\"filters\":\"category:memory category:memory\"}",
                "{\"filters\":\"" + "(".repeat(5_000) + "\"}",
                "{\"filters\":\"" + "NOT ".repeat(2_000) + "kind:faq\"}",
                "{\"attributesToSnippet\":[\"term:0\"]}",
                "{\"sortFacetValuesBy\":\"colour\"}",
                "{\"restrictSearchableAttributes\":[\"explanation\"]}",
                "{\"params\":\"query=%zz\"}",
                "{\"aroundLatLng\":\"40.7, -74\"}",
                "{\"similarQuery\":\"link\"}",
                "{\"offset\":-1}",
                "{\"length\":1000}",
                "{\"facetFilters\":[[" + "\"category:x\",".repeat(500) + "\"category:x\"]]}",
                "{\"numericFilters\":[" + "\"rank>1\",".repeat(500) + "\"rank>1\"]}",
                "{\"filters\":\"" + "objectID:x OR ".repeat(500) + "objectID:x\"}",
                "{\"params\":7}");
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void whatCannotBeFollowedIsRefusedWithASentence(String body) {
        HttpResponse<String> response = served.post(QUERY, body);
        JsonNode error = json(response);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error.propertyNames()).containsExactly("message", "status");
        assertThat(error.get("status").asInt()).isEqualTo(400);
        assertThat(error.get("message").asString()).endsWith(".").hasSizeLessThan(700);
    }

    @Test
    void aBatchIsBounded() {
        String request = "{\"indexName\":\"default\"}";
        assertThat(served.post(QUERIES, "{\"requests\":[" + (request + ",").repeat(50) + request + "]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post(QUERIES, "{\"requests\":[{}]}").body()).contains("'indexName' is missing");
        assertThat(served.post(QUERY, " ".repeat(BodyHandler.LONGEST + 1)).statusCode())
                .isEqualTo(413);
        assertThat(served.get(QUERY).body())
                .isEqualTo("{\"message\":\"This is asked with POST: GET is not possible here.\",\"status\":405}");
        assertThat(served.post("/1/nothing", "").body()).endsWith(",\"status\":404}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x-algolia-api-key=wrong", "?x-algolia-api-key=", ""})
    void aSearchKeyIsAskedForWhereOneIsSet(String address, @TempDir Path other) {
        WidgetGlossary.serve(other).close();
        try (ServedGlossaries locked = ServedGlossaries.withSearchKey(new DataFolder(other), "a search key")) {
            HttpResponse<String> refused = locked.post(QUERY + address, "{}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).endsWith("\"status\":403}");
            assertThat(locked.post(QUERY + "?x-algolia-api-key=a%20search%20key", "{}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(locked.post(QUERY, "{}", "X-Algolia-API-Key", "a search key")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(locked.get("/api/search?q=nvlink").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserMayAskFromAnotherOrigin() {
        HttpResponse<String> asked = served.call(
                "OPTIONS",
                QUERY,
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "x-algolia-api-key");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("POST, OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("X-Algolia-API-Key");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("https://example.org");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    private static String slugs(HttpResponse<String> response) {
        StringBuilder slugs = new StringBuilder();
        json(response)
                .get("hits")
                .forEach(hit -> slugs.append(' ').append(hit.get("slug").asString()));
        return slugs.toString().strip();
    }
}
