package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers and proxies may keep, and how they learn that it still holds.
class FreshnessTest {
    private final DataFolder data;

    FreshnessTest(@TempDir Path folder) {
        data = new DataFolder(folder);
    }

    @BeforeEach
    void write() {
        WrittenGlossary.write(data, "default", aTerm("nvlink").named("NVLink").defined("A fast link between GPUs."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=nvlink",
                "/api/suggest?q=nv",
                "/api/terms/nvlink",
                "/",
                "/page/main.js",
                "/openapi.json"
            })
    void whoHasTheAnswerIsToldThatItHolds(String path) {
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            HttpResponse<String> first = served.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");

            for (String known : new String[] {tag, "\"other\", " + tag, tag.substring("W/".length()), "*"}) {
                HttpResponse<String> again = served.get(path, "If-None-Match", known);
                assertThat(again.statusCode()).as(known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("ETag")).contains(tag);
                assertThat(again.headers().allValues("Vary")).contains("Accept-Encoding");
            }
            assertThat(served.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
            assertThat(served.call("HEAD", path).headers().firstValue("ETag")).contains(tag);
        }
    }

    @Test
    void aNewGenerationHasAnotherTagWhereItsAnswerIsAnotherOne() {
        String before;
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            before = tag(served.get("/api/terms/nvlink"));
        }
        try (ServedGlossaries restarted = ServedGlossaries.of(data)) {
            assertThat(tag(restarted.get("/api/terms/nvlink"))).isEqualTo(before);
            assertThat(tag(restarted.get("/api/search?q=nvlink"))).isNotEqualTo(before);
        }
        WrittenGlossary.write(data, "default", aTerm("nvlink").named("NVLink").defined("Changed."));
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            HttpResponse<String> answer = served.get("/api/terms/nvlink", "If-None-Match", before);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(tag(answer)).isNotEqualTo(before);
        }
    }

    @Test
    void theSettingSaysHowLongAnAnswerMayBeKept() {
        try (ServedGlossaries served = ServedGlossaries.keptAs(data, "public, max-age=60")) {
            assertThat(served.get("/api/search?q=nvlink").headers().firstValue("Cache-Control"))
                    .contains("public, max-age=60");
        }
    }

    /// What is wrong now may be right in a second, and a state is asked for because it changes.
    @ParameterizedTest
    @ValueSource(strings = {"/api/terms/nowhere", "/api/search?colour=red", "/api/status", "/observe/health"})
    void errorsAndStatesAreNotKept(String path) {
        try (ServedGlossaries served = ServedGlossaries.keptAs(data, "public, max-age=60")) {
            HttpResponse<String> answer = served.get(path, "If-None-Match", "*");
            assertThat(answer.statusCode()).isNotEqualTo(304);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
