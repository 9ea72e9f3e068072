package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every body that the index alone can give, compared with its golden file.
@TestInstance(Lifecycle.PER_CLASS)
final class AnswersOverHttpTest {
    private final ServedGlossaries served;

    AnswersOverHttpTest(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data,
                "default",
                aTerm("nvlink")
                        .named("NVLink")
                        .defined("A fast link between GPUs.")
                        .titled("What is NVLink?", "NVLink in short.")
                        .explained("NVLink joins GPUs.\n\nIt is faster than PCIe.")
                        .categorised("interconnects")
                        .alias("NV-Link")
                        .relatedAs("pcie", "PCIe")
                        .relatedAs("ghost", "Ghost")
                        .relatedAs("pcie", "PCIe again")
                        .asked("Is it fast?", "Yes."),
                aTerm("pcie")
                        .named("PCIe")
                        .defined("A bus.")
                        .categorised("buses")
                        .relatedAs("nvlink", "NVLink"),
                aTerm("C++").named("C++").defined("A language.").categorised("languages"),
                aTerm("smørrebrød").named("Smørrebrød").defined("Bread."),
                aTerm("hostile")
                        .named("<script>alert(1)</script> & \"co\"")
                        .defined("<img src=x onerror=alert(1)> is hostile"));
        served = ServedGlossaries.of(data);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void aSearchHasThePublishedForm() throws IOException {
        GoldenFile.assertMatches("search", answer("/api/search?q=nvlink&size=5"));
    }

    @Test
    void aSearchWithinACategoryHasThePublishedForm() throws IOException {
        GoldenFile.assertMatches("search-category", answer("/api/search?q=nvlink&category=buses&page=0&size=1"));
    }

    @Test
    void aSearchExplainsItselfWhenAsked() {
        assertThat(answer("/api/search?q=nvlink&explain=true")).contains("\"explanation\":[\"");
    }

    @Test
    void aTermHasThePublishedForm() throws IOException {
        GoldenFile.assertMatches("term", answer("/api/terms/nvlink"));
    }

    @Test
    void theStatusHasThePublishedFormWithoutAGraph() throws IOException {
        GoldenFile.assertMatches("status", answer("/api/status"));
    }

    @Test
    void theHealthOfAServerWithoutAGraphIsUp() throws IOException {
        GoldenFile.assertMatches("health", answer("/observe/health"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/terms/C++", "/api/terms/C%2B%2B", "/api/terms/sm%C3%B8rrebr%C3%B8d"})
    void aSlugInThePathIsDecodedOnce(String path) {
        assertThat(served.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void highlightsOfHostileTextsAreEscaped() {
        String body = answer("/api/search?q=hostile");
        assertThat(body).contains("&lt;img src=x");
        assertThat(body.substring(body.indexOf("\"highlight\""), body.indexOf("\"related\"")))
                .doesNotContain("<img")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "京", "😀"})
    void aQueryOfTenThousandCharactersIsAnswered(String character) {
        String query = URLEncoder.encode(character.repeat(10_000), StandardCharsets.UTF_8);
        assertThat(served.get("/api/search?q=" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void halfASurrogatePairInAQueryIsAnswered() {
        assertThat(served.get("/api/search?q=%ED%A0%80+a;b").statusCode()).isEqualTo(200);
    }

    @Test
    void headIsGetWithoutTheBody() {
        HttpResponse<String> head = served.call("HEAD", "/api/terms/nvlink");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theMetricsNameTemplatesNotAddresses() {
        answer("/api/terms/nvlink");
        served.get("/somewhere/else");
        assertThat(answer("/observe/metrics"))
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/api/terms/{slug}\"}")
                .contains("uri=\"none\"")
                .contains("termatlas_search_seconds_count")
                .contains("termatlas_glossary_generation{glossary=\"default\"} 1.0")
                .contains("termatlas_glossary_terms{glossary=\"default\"} 5.0")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("/somewhere/else");
    }

    private String answer(String path) {
        HttpResponse<String> response = served.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
