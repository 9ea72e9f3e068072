package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.log.LogFile;
import io.termatlas.app.log.Logging;
import io.termatlas.model.fault.StoreFault;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every wrong call gets a problem document that says what is allowed.
@TestInstance(Lifecycle.PER_CLASS)
final class RefusalsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final DataFolder data;
    private final ServedGlossaries served;

    RefusalsTest(@TempDir Path folder) {
        data = new DataFolder(folder);
        WrittenGlossary.write(data, "chips", aTerm("gpu"));
        WrittenGlossary.write(data, "food", aTerm("salt"));
        served = ServedGlossaries.of(data);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    /api/search                              | 400 | Say which glossary: chips, food.
                    /api/search?glossary=music               | 404 | choose among chips, food
                    /api/search?glossary=..                  | 400 | is no glossary id
                    /api/search?Q=gpu                        | 400 | this call takes glossary, q, category, page, size, explain, composing.
                    /api/search?glossary=chips&size=0        | 400 | '0' is no size: use a whole number from 1 to 100.
                    /api/search?glossary=chips&size=101      | 400 | from 1 to 100
                    /api/search?glossary=chips&size=         | 400 | from 1 to 100
                    /api/search?glossary=chips&page=-1       | 400 | use a whole number from 0 to
                    /api/search?glossary=chips&page=99999999999999 | 400 | use a whole number from 0 to
                    /api/search?glossary=chips&page=1&page=2 | 400 | is given 2 times
                    /api/search?glossary=chips&explain=yes   | 400 | use true or false
                    /api/terms/gpu                           | 400 | Say which glossary
                    /api/terms/salt?glossary=chips           | 404 | There is no term 'salt' in the glossary 'chips'.
                    /api/terms/a%2Fb?glossary=chips          | 400 | the slug 'a/b' holds
                    /api/terms/a%20b?glossary=chips          | 400 | the slug 'a b' holds
                    /api/terms/a%252Fb?glossary=chips        | 404 | There is no term 'a%2Fb'
                    /api/terms/%ED%A0%80?glossary=chips      | 404 | There is no term
                    /api/terms/gpu/neighbours?glossary=chips&depth=4 | 400 | from 1 to 3
                    /api/terms/gpu/neighbours?glossary=chips&limit=0 | 400 | from 1 to 1000
                    /api/terms/gpu/neighbours?glossary=chips&kind=LIKES | 400 | use RELATED_TO, MENTIONS.
                    /api/terms/gpu/neighbours?glossary=chips&relation=wider | 400 | use related, broader, narrower, see.
                    /api/terms/gpu/neighbours?glossary=chips&kind=MENTIONS&kind=RELATED_TO,MENTIONS | 503 | There is no graph to walk
                    /api/path?glossary=chips&to=gpu          | 400 | The parameter 'from' is missing
                    /api/path?glossary=chips&from=gpu&to=gpu | 503 | There is no graph to walk
                    /api/status?verbose=true                 | 400 | There is no parameter 'verbose' here
                    /api/status?glossary=music               | 404 | choose among chips, food
                    /api                                     | 404 | There is nothing at '/api'.
                    /api/terms                               | 405 | This is asked with POST: GET is not possible here.
                    /api/terms/gpu/friends                   | 404 | There is nothing at
                    """)
    void aWrongCallSaysWhatIsAllowed(String path, int status, String detail) {
        HttpResponse<String> response = served.get(path);
        JsonNode problem = problem(response.body());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
        assertThat(problem.path("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsRefusedWithThoseThatWork(String method) {
        HttpResponse<String> response = served.call(method, "/api/search?glossary=chips");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(problem(response.body()).path("detail").asString()).contains(method);
    }

    @Test
    void aTermTakesAnotherMethod() {
        assertThat(served.call("PUT", "/api/terms/gpu").headers().firstValue("Allow"))
                .contains("GET, HEAD, DELETE, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/terms/%zz", "/api/terms/a%", "/api/search?q=%zz"})
    void anAddressThatIsNotPercentEncodedIsABadRequest(String address) {
        assertThat(served.send("GET " + address + " HTTP/1.1"))
                .contains("400 ")
                .contains("application/problem+json", "write % as %25");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertThat(served.send("GET /api/search?q=" + "x".repeat(HttpServer.LONGEST_ADDRESS) + " HTTP/1.1"))
                .contains("414 ")
                .contains("application/problem+json", "131072 bytes");
    }

    @Test
    void headersThatAreTooLongAreRefused() {
        assertThat(served.send("GET /api/status HTTP/1.1\r\nX-Long: " + "x".repeat(HttpServer.LONGEST_HEADERS)))
                .contains("431 ")
                .contains("application/problem+json");
    }

    @Test
    void whatIsNoHttpIsRefused() {
        assertThat(served.send("hello")).contains("400 ");
    }

    @DisplayName("promise 11: search goes on while the graph is away")
    @Test
    void aGraphThatIsAwayIsAProblemForItsCallsOnly() {
        GraphAccess away = () -> {
            throw new StoreFault("Neo4j does not answer at bolt://localhost:7687: start it.");
        };
        try (ServedGlossaries withoutGraph = ServedGlossaries.of(data, away)) {
            HttpResponse<String> neighbours = withoutGraph.get("/api/terms/gpu/neighbours?glossary=chips");
            assertThat(neighbours.statusCode()).isEqualTo(503);
            assertThat(problem(neighbours.body()).path("detail").asString()).startsWith("Neo4j does not answer");
            assertThat(withoutGraph.get("/api/terms/gpu?glossary=chips").statusCode())
                    .isEqualTo(200);
            assertThat(withoutGraph.get("/observe/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDefectSaysNothingOfItsInside() {
        GraphAccess defective = () -> {
            throw new IllegalStateException("secret");
        };
        try (ServedGlossaries broken = ServedGlossaries.of(data, defective)) {
            HttpResponse<String> response = broken.get("/api/terms/gpu/neighbours?glossary=chips");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).doesNotContain("secret").doesNotContain("io.termatlas");
        }
    }

    @Test
    void aDefectLeavesItsStackTraceInTheLogAndNoQuery() {
        LogFile log = new LogFile();
        log.keepIn(data.logs());
        Logging.configure(log, false, true, false);
        GraphAccess defective = () -> {
            throw new IllegalStateException("two and two is five");
        };
        try (ServedGlossaries broken = ServedGlossaries.of(data, defective)) {
            broken.get("/api/terms/gpu/neighbours?glossary=chips&depth=2");
        }
        assertThat(data.logs().resolve("termatlas.log"))
                .content()
                .contains(
                        "error: /api/terms/gpu/neighbours failed\n",
                        "java.lang.IllegalStateException: two and two is five\n\tat ",
                        "RefusalsTest")
                .doesNotContain("depth=2");
    }

    private static JsonNode problem(String body) {
        return JSON.readTree(body);
    }
}
