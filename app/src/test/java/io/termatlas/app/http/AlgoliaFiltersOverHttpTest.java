package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What requests under `/1` filter and count by. One server for all tests, which only read.
@TestInstance(Lifecycle.PER_CLASS)
class AlgoliaFiltersOverHttpTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String QUERY = "/1/indexes/default/query";

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

    @Test
    void asManyConditionsAsAreAllowedCanBeChecked() {
        String conditions = "\"objectID:-gddr\",".repeat(499) + "\"category:memory\"";
        assertThat(slugs(served.post(QUERY, "{\"facetFilters\":[" + conditions + "]}")))
                .isEqualTo("hbm");
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
