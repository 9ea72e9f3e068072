package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.algolia.AlgoliaEvents;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    /// The terms of the glossary are gddr, hbm, hostile, nvlink (one related term, one question), pcie.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "category:memory                                | gddr hbm",
                "category:\"memory\" AND NOT kind:faq           | gddr hbm",
                "category:'memory' OR category:interconnects    | gddr hbm nvlink pcie",
                "NOT (category:memory OR category:interconnects)| hostile",
                "relatedCount > 0                               | nvlink",
                "relatedCount>=0.5                              | nvlink",
                "relatedCount<0.5 AND category:interconnects    | pcie",
                "relatedCount != 0                              | nvlink",
                "questionCount:1 TO 3 AND NOT kind:faq          | hostile nvlink",
                "questionCount:1                                | hostile nvlink",
                "questionCount = 1.5                            |",
                "rank:0 TO 63 AND category:memory               | gddr hbm",
                "hierarchy.lvl0:memory                          | gddr hbm",
                "category:nowhere                               |",
                "kind:nothing                                   |",
                "lang:en AND docusaurus_tag:default             | gddr hbm hostile nvlink pcie",
                "category:memory AND NOT docusaurus_tag:default | gddr hbm",
                "category:memory OR (version:2 OR version:3.1)  | gddr hbm",
                "version>=2 AND category:'memory'<score=3>      | gddr hbm",
                "category:memory<score=3>                       | gddr hbm",
                "NOT (version:current)                          | gddr hbm hostile nvlink pcie",
                "language:\"de\" OR category:memory              | gddr hbm",
                "NOT lang:fr AND category:memory                | gddr hbm",
                "NOT language:en                                |",
                "objectID:gddr                                  | gddr",
                "category:memory AND NOT objectID:\"gddr\"       | hbm",
                "objectID:nowhere OR objectID:'nvlink#0'        |",
            })
    void filtersAreFollowed(String filters, String slugs) {
        String body = MAPPER.writeValueAsString(Map.of("filters", filters));
        assertThat(slugs(served.post(QUERY, body))).isEqualTo(slugs == null ? "" : slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"category:memory\"]                                   | gddr hbm",
                "\"category:memory\"                                     | gddr hbm",
                "[[\"category:memory\",\"category:interconnects\"]]      | gddr hbm nvlink pcie",
                "[\"category:-memory\",\"category:-interconnects\"]      | hostile",
                "[[\"category:memory\"],[\"category:interconnects\"]]    |",
                "[\"category:\\\\-memory\"]                              |",
                "[\"lang:en-US\",\"category:memory\"]                     | gddr hbm",
                "[\"language:EN_gb\",\"category:memory\"]                 | gddr hbm",
                "[\"lang:de\"]                                            |",
                "[\"lang:eng lish\"]                                      |",
                "[\"language:-en\"]                                       |",
                "[[\"lang:de\",\"lang:en\"],\"category:memory\"]           | gddr hbm",
                "[[\"docusaurus_tag:default\",\"docusaurus_tag:docs-2.x\"],\"category:memory\"] | gddr hbm",
                "[[\"version:-1\",\"category:memory\"]]                    | gddr hbm",
                "[\"category:memory<score=2>\",\"docusaurus_tag:-x\"]      | gddr hbm",
                "\"docusaurus_tag:default\"                               | gddr hbm hostile nvlink pcie",
                "[]                                                      | gddr hbm hostile nvlink pcie",
            })
    void facetFiltersAreAllOfAnyOf(String filters, String slugs) {
        String wanted = slugs == null ? "" : slugs;
        assertThat(slugs(served.post(QUERY, "{\"facetFilters\":" + filters + "}")))
                .isEqualTo(wanted);
        String encoded = URLEncoder.encode(filters.replaceAll("^\"|\"$", ""), StandardCharsets.UTF_8);
        assertThat(slugs(served.post(QUERY, "{\"params\":\"facetFilters=" + encoded + "\"}")))
                .isEqualTo(wanted);
    }

    @Test
    void theErrorForAnUnknownFacetNamesTheSetting() {
        assertThat(served.post(QUERY, "{\"facetFilters\":[\"colour:red\"]}").body())
                .contains("There is no facet 'colour'")
                .contains("ignored-facets");
        assertThat(served.post(QUERY, "{\"filters\":\"colour:red OR lang:en\"}").body())
                .contains("ignored-facets");
    }

    @Test
    void aFacetWithoutValuesHereMayBeAskedFor() {
        assertThat(json(served.post(QUERY, "{\"facets\":[\"lang\",\"version\",\"category\"]}"))
                        .get("facets")
                        .propertyNames())
                .containsExactly("category");
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
    void aFacetIsCountedAmongWhatPassesTheFilters() {
        JsonNode result = json(served.post(
                QUERY, "{\"facets\":\"category\",\"facetFilters\":[\"category:memory\"],\"hitsPerPage\":0}"));
        assertThat(result.get("facets").toString()).isEqualTo("{\"category\":{\"memory\":2}}");
        assertThat(result.get("hits").size()).isZero();
        assertThat(result.get("nbHits").asInt()).isEqualTo(2);
        assertThat(result.get("nbPages").asInt()).isZero();
    }

    @Test
    void aNumberIsCountedAndSummedUpAmongAllHits() {
        JsonNode result = json(served.post(
                QUERY,
                "{\"facets\":[\"relatedCount\"],\"filters\":\"kind:term\",\"maxValuesPerFacet\":1,\"hitsPerPage\":0}"));
        assertThat(result.get("facets").toString()).isEqualTo("{\"relatedCount\":{\"0\":4}}");
        assertThat(result.get("facets_stats").toString())
                .isEqualTo("{\"relatedCount\":{\"min\":0,\"max\":1,\"avg\":0.2,\"sum\":1}}");
    }

    @Test
    void aNumberThatNoHitHasIsLeftOut() {
        JsonNode result = json(served.post(
                QUERY,
                "{\"query\":\"does nvlink replace pcie\",\"facets\":[\"questionCount\"],\"filters\":\"kind:faq\"}"));
        assertThat(result.get("nbHits").asInt()).isEqualTo(1);
        assertThat(result.get("facets").toString()).isEqualTo("{\"questionCount\":{}}");
        assertThat(result.get("facets_stats").toString()).isEqualTo("{}");
    }

    @Test
    void questionsAreAKindOfTheirOwn() {
        JsonNode result = json(served.post(
                QUERY, "{\"query\":\"does nvlink replace pcie\",\"facets\":[\"kind\"],\"filters\":\"kind:faq\"}"));
        assertThat(result.get("facets").toString()).isEqualTo("{\"kind\":{\"faq\":1}}");
        JsonNode hit = result.get("hits").get(0);
        assertThat(hit.get("objectID").asString()).startsWith("nvlink#");
        assertThat(hit.get("type").asString()).isEqualTo("lvl2");
        assertThat(hit.get("hierarchy").get("lvl2").asString()).isEqualTo("Does NVLink replace PCIe?");
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

    @Test
    void aQuestionIsKnownByItsId() {
        String query = "\"query\":\"does nvlink replace pcie\"";
        List<String> ids = ids(served.post(QUERY, "{" + query + "}"));
        String question =
                ids.stream().filter(id -> id.contains("#")).findFirst().orElseThrow();
        assertThat(ids(served.post(QUERY, "{" + query + ",\"facetFilters\":[\"objectID:-" + question + "\"]}")))
                .hasSize(ids.size() - 1)
                .doesNotContain(question);
        assertThat(ids(served.post(QUERY, "{" + query + ",\"facetFilters\":[\"objectID:" + question + "\"]}")))
                .containsExactly(question);
    }

    private static List<String> ids(HttpResponse<String> response) {
        return json(response)
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("objectID").asString())
                .toList();
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

    @ParameterizedTest
    @CsvSource({
        "reseau, Réseaux, <em>Réseau</em>x",
        "RÉSEAU, reseaux, <em>reseau</em>x",
        "straße, Strasse, <em>Strasse</em>"
    })
    void aFacetIsSearchedWithoutAccents(String typed, String category, String shown, @TempDir Path other) {
        DataFolder data = new DataFolder(other);
        WrittenGlossary.write(data, "default", aTerm("x").categorised(category));
        try (ServedGlossaries accented = ServedGlossaries.of(data)) {
            assertThat(accented.post("/1/indexes/default/facets/category/query", "{\"facetQuery\":\"" + typed + "\"}")
                            .body())
                    .contains("\"highlighted\":\"" + shown + "\"");
        }
    }

    /// In lower case, a dotted capital I is two characters.
    @Test
    void aFacetIsSearchedLetterByLetter(@TempDir Path other) {
        DataFolder data = new DataFolder(other);
        WrittenGlossary.write(data, "default", aTerm("x").categorised("\u0130\u0130\u0130 x"));
        try (ServedGlossaries dotted = ServedGlossaries.of(data)) {
            assertThat(dotted.post("/1/indexes/default/facets/category/query", "{\"facetQuery\":\"X\"}")
                            .body())
                    .contains("\"highlighted\":\"\u0130\u0130\u0130 <em>x</em>\"");
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
