package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.log.LogFile;
import io.termatlas.app.log.Logging;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page that makes its own name point at this machine reads nothing.
final class PublicHostsTest {
    private static final String STATUS = "GET /api/status HTTP/1.1";
    private static final List<String> PATHS = List.of(
            "/", "/page/main.js", "/opensearch.xml", "/openapi.json", "/api/status", "/observe/health", "/none");

    @TempDir
    private Path folder;

    @Test
    void onLoopbackAStrangersNameIsRefusedEverywhereAndNowhereRepeated() {
        try (ServedGlossaries served = served("127.0.0.1")) {
            assertThat(PATHS)
                    .allSatisfy(path -> assertThat(served.askedAs("evil.example", "GET " + path + " HTTP/1.1"))
                            .startsWith("HTTP/1.1 421 Misdirected Request")
                            .contains("application/problem+json", "the setting public-hosts")
                            .doesNotContain("evil"));
            assertThat(served.askedAs("evil.example", "GET http://evil.example/api/status HTTP/1.1"))
                    .startsWith("HTTP/1.1 421");
            assertThat(served.askedAs("evil.example", "POST /1/indexes/default/query HTTP/1.1"))
                    .startsWith("HTTP/1.1 421")
                    .contains("{\"message\":\"This server has no such name", "\"status\":421}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LocalHost:9000, 200",
        "localhost.:80, 200",
        "127.0.0.1, 200",
        "127.0.0.1:1, 200",
        "[::1], 200",
        "[::1]:8080, 200",
        "[0:0:0:0:0:0:0:1], 200",
        "Glossary.Example.org, 200",
        "glossary.example.org.:443, 200",
        "localhost.evil.example, 421",
        "evil.localhost, 421",
        "127.0.0.1.evil.example, 421",
        "127.0.0.2, 421",
        "0.0.0.0, 421",
        "2130706433, 421",
        "[::2], 421",
        "example.org, 421",
        "www.glossary.example.org, 421",
    })
    void aNameIsComparedWhole(String host, int status) {
        try (ServedGlossaries served = served("127.0.0.1", "glossary.example.org")) {
            assertThat(served.askedAs(host, STATUS)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void elsewhereTheSettingIsHeldAndLoopbackStaysForProbes() {
        try (ServedGlossaries served = served("0.0.0.0", "glossary.example.org")) {
            assertThat(served.askedAs("glossary.example.org", STATUS)).startsWith("HTTP/1.1 200");
            assertThat(served.askedAs("127.0.0.1", "GET /observe/health HTTP/1.1"))
                    .startsWith("HTTP/1.1 200");
            assertThat(served.askedAs("evil.example", STATUS)).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void elsewhereWithoutTheSettingAnyNameIsAnsweredAndNoneRepeated() {
        try (ServedGlossaries served = served("0.0.0.0")) {
            assertThat(served.askedAs("evil.example", STATUS)).startsWith("HTTP/1.1 200");
            assertThat(served.askedAs("evil.example", "GET /opensearch.xml HTTP/1.1"))
                    .startsWith("HTTP/1.1 400")
                    .contains("the setting public-hosts")
                    .doesNotContain("evil");
            assertThat(served.askedAs("localhost:8080", "GET /opensearch.xml HTTP/1.1"))
                    .contains("template=\"http://localhost:8080/?q={searchTerms}\"");
        }
    }

    @Test
    void theServerTellsAtItsStartWhatItNeedsForOtherMachines() {
        LogFile log = new LogFile();
        DataFolder data = new DataFolder(folder);
        log.keepIn(data.logs());
        Logging.configure(log, false, true, false);
        served("127.0.0.1").close();
        served("0.0.0.0", "glossary.example.org").close();
        served("0.0.0.0").close();
        assertThat(data.logs().resolve("termatlas.log")).content().containsOnlyOnce("set public-hosts to the names");
    }

    private ServedGlossaries served(String host, String... publicHosts) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
        return ServedGlossaries.listening(data, host, publicHosts);
    }
}
