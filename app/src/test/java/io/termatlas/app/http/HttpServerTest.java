package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServerTest {
    private static final String SITE = "https://example.org";

    @TempDir
    private Path folder;

    @Test
    void aServerWithoutAGlossaryFollowsTheFirstOne() {
        DataFolder data = new DataFolder(folder);
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            assertThat(served.get("/api/search?q=gpu").statusCode()).isEqualTo(404);
            assertThat(served.get("/observe/health").statusCode()).isEqualTo(503);
            WrittenGlossary.write(data, "default", aTerm("gpu"));
            assertThat(served.get("/api/search?q=gpu").body()).contains("\"slug\":\"gpu\"");
            assertThat(served.get("/observe/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserCanAddThePageToItsSearchEngines() {
        try (ServedGlossaries served = ServedGlossaries.of(new DataFolder(folder))) {
            HttpResponse<String> description = served.get("/opensearch.xml");
            assertThat(description.statusCode()).isEqualTo(200);
            assertThat(description.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/opensearchdescription+xml");
            assertThat(description.body())
                    .contains("template=\"http://127.0.0.1:" + served.port() + "/?q={searchTerms}\"");
            assertThat(served.send("GET /opensearch.xml HTTP/1.0\r\nHost: a\"><script>"))
                    .startsWith("HTTP/1.0 400")
                    .doesNotContain("<script>\"");
        }
    }

    @Test
    void promise11ADamagedIndexIsReportedToOperators() throws IOException {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
        Files.writeString(data.index(GlossaryId.DEFAULT).resolve("current"), "no folder's number");
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            HttpResponse<String> health = served.get("/observe/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).startsWith("{\"status\":\"DOWN\"");
            assertThat(served.get("/api/search?q=gpu").statusCode()).isEqualTo(503);
            assertThat(served.get("/observe/metrics").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsAFaultThatSaysWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                Glossaries glossaries = new Glossaries(new DataFolder(folder))) {
            HttpSettings settings = new HttpSettings("0.0.0.0", taken.getLocalPort(), List.of(), "");
            assertThatThrownBy(() -> HttpServer.start(settings, new Answers(glossaries, GraphAccess.NONE, "1")))
                    .isInstanceOf(StoreFault.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " is taken: choose another with --port or stop what listens there.");
        }
    }

    @Test
    void aHostThatIsNotOursIsAFault() {
        try (Glossaries glossaries = new Glossaries(new DataFolder(folder))) {
            HttpSettings settings = new HttpSettings("192.0.2.1", 0, List.of(), "");
            assertThatThrownBy(() -> HttpServer.start(settings, new Answers(glossaries, GraphAccess.NONE, "1")))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageStartingWith("Cannot listen on 192.0.2.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://example.org/", "null", ""})
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> new HttpSettings("127.0.0.1", 0, List.of(origin), ""))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("is no origin");
    }

    @Test
    void aListedOriginMayReadAndAskBefore() {
        try (ServedGlossaries served = ServedGlossaries.readableBy(new DataFolder(folder), SITE)) {
            HttpResponse<String> read = served.get("/api/status", "Origin", SITE);
            assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
            assertThat(read.headers().allValues("Vary")).contains("Origin");
            HttpResponse<String> asked =
                    served.call("OPTIONS", "/api/status", "Origin", SITE, "Access-Control-Request-Method", "GET");
            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Methods"))
                    .contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void anUnlistedOriginMayNotRead() {
        try (ServedGlossaries served = ServedGlossaries.readableBy(new DataFolder(folder), SITE)) {
            HttpResponse<String> read = served.get("/api/status", "Origin", "https://example.com");
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void thePageMayLoadFromNowhereElse() {
        try (ServedGlossaries served = ServedGlossaries.of(new DataFolder(folder))) {
            HttpResponse<String> page = served.get("/?q=nvlink&utm_source=elsewhere");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'self';");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void whatABrowserHasAlreadyIsNotSentAgain() {
        try (ServedGlossaries served = ServedGlossaries.of(new DataFolder(folder))) {
            String entityTag =
                    served.get("/page/main.js").headers().firstValue("ETag").orElseThrow();
            assertThat(served.get("/page/main.js", "If-None-Match", entityTag).statusCode())
                    .isEqualTo(304);
            assertThat(served.get("/page/main.js", "If-None-Match", "W/\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        try (ServedGlossaries served = ServedGlossaries.of(new DataFolder(folder))) {
            assertThat(Page.OTHERS)
                    .allSatisfy(file ->
                            assertThat(served.get("/page/" + file).statusCode()).isEqualTo(200));
        }
    }
}
