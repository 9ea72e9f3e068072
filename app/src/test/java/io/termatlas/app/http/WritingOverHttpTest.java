package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.TermWriting;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writing over HTTP, on a real index.
final class WritingOverHttpTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String TERMS = "/api/terms";
    private static final String PAYLOAD = "application/json";
    private static final String LINES = "application/x-ndjson";

    @TempDir
    private Path folder;

    private DataFolder data;
    private ServedGlossaries served;

    @BeforeEach
    void ingestASite() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        publish(whole("gpu"), whole("hbm"), whole("tpu"), whole("npu"), whole("cpu"), whole("dpu"));
        ingest();
        served = writable(List.of("index"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aPayloadIsIngestedAndSearched() {
        JsonNode answer = body(post(PayloadWriter.page(whole("nvlink")), PAYLOAD));

        assertThat(answer).isEqualTo(JsonMapper.shared().readTree("""
                {"glossary":"default","generation":2,"accepted":1,"unchanged":0,"rejected":0,
                 "payloads":[{"status":"accepted","terms":[{"slug":"nvlink","change":"added"}],"reasons":[]}]}"""));
        assertThat(find("nvlink")).isPresent();
        assertThat(body(post(PayloadWriter.page(whole("nvlink")), PAYLOAD))
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(generation()).isEqualTo(2);
    }

    @Test
    void aPlainObjectIsAPayloadToo() {
        JsonNode answer = body(post("""
                {"slug":"nvlink","term":"NVLink","explanation":"A fast link."}""", PAYLOAD));
        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(find("nvlink")).map(found -> found.term().explanation()).contains("A fast link.");
        assertThat(body(post("""
                        {"slug":"nvlink","term":"NVLink","explanation":"Faster."}""", PAYLOAD, TERMS + "?path=nvlink"))
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(post("{\"slug\":\"nvlink\"}", PAYLOAD)).path("rejected").asInt())
                .isEqualTo(1);
    }

    @Test
    void promise4EachPayloadOfABatchHasAnAnswerAndABadOneFailsNoOther() {
        HttpResponse<String> response = post(
                String.join(
                        "\n",
                        PayloadWriter.page(whole("nvlink")),
                        "[{\"data\":99}]",
                        "",
                        PayloadWriter.page(whole("gpu")),
                        PayloadWriter.pageWithoutTerm()),
                LINES);

        JsonNode answer = body(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.path("payloads")
                        .valueStream()
                        .map(one -> one.path("status").asString()))
                .containsExactly("accepted", "rejected", "unchanged", "unchanged");
        assertThat(answer.path("payloads").path(1).path("reasons").path(0).asString())
                .isNotEmpty();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.source()).isEqualTo("POST /api/terms");
            assertThat(letter.path()).startsWith(".posted/");
        });
        assertThat(generation()).isEqualTo(2);
    }

    @Test
    void promise3ALetterGoesWithALaterSuccessAtTheSamePlace() {
        post("[{\"data\":99}]", PAYLOAD, TERMS + "?path=glossary/nvlink");
        assertThat(letters()).extracting(DeadLetter::path).containsExactly(".posted/glossary/nvlink/_payload.json");
        post(PayloadWriter.page(whole("nvlink")), PAYLOAD, TERMS + "?path=/glossary/nvlink/");
        assertThat(letters()).isEmpty();
    }

    @Test
    void ofTwoPayloadsAboutATermTheLaterOneStands() {
        JsonNode answer = body(post(
                Stream.of("first", "second", "third")
                        .map(text -> PayloadWriter.page(
                                aTerm("nvlink").named("NVLink").explained(text).build()))
                        .reduce((one, other) -> one + "\n" + other)
                        .orElseThrow(),
                LINES));
        assertThat(answer.path("payloads")
                        .valueStream()
                        .map(one -> one.path("terms").path(0).path("change").asString()))
                .containsExactly("overridden", "overridden", "added");
        post(
                PayloadWriter.page(
                        aTerm("nvlink").named("NVLink").explained("fourth").build()),
                PAYLOAD);
        assertThat(find("nvlink")).map(found -> found.term().explanation()).contains("fourth");
    }

    @Test
    void aListingsMentionOverwritesNoWholeTerm() {
        JsonNode answer = body(
                post(PayloadWriter.listing(List.of(aTerm("gpu").named("Gpu!").build())), PAYLOAD));
        assertThat(answer.path("payloads")
                        .path(0)
                        .path("terms")
                        .path(0)
                        .path("change")
                        .asString())
                .isEqualTo("overridden");
        assertThat(find("gpu")).map(found -> found.term().name()).contains("gpu");
    }

    @Test
    void aRunOverTheSiteKeepsWhatWasPostedUntilTheSiteStatesIt() throws IOException {
        post(PayloadWriter.page(whole("nvlink")), PAYLOAD);
        publish(whole("gpu"), whole("hbm"), whole("tpu"), whole("npu"), whole("cpu"));
        Files.writeString(
                Files.createDirectories(folder.resolve("site/glossary")).resolve("_payload.json"),
                PayloadWriter.listing(List.of(aTerm("nvlink").named("nvlink").build())));

        assertThat(ingest().terms().removed()).isEqualTo(1);
        assertThat(find("nvlink")).map(found -> found.term().explanation()).contains("All about nvlink.");
        assertThat(find("nvlink")).map(found -> found.origin().isPosted()).contains(true);

        publish(aTerm("nvlink").named("NVLink").explained("The site's.").build());
        ingest();
        assertThat(find("nvlink")).map(found -> found.term().explanation()).contains("The site's.");
        Files.delete(folder.resolve("site/glossary/nvlink/_payload.json"));
        Files.delete(folder.resolve("site/glossary/_payload.json"));
        assertThat(ingest().terms().removed()).isEqualTo(1);
        assertThat(find("nvlink")).isEmpty();
    }

    @Test
    void aTermIsTakenOutHoweverFewThereAre() {
        for (String slug : List.of("gpu", "hbm", "tpu")) {
            HttpResponse<String> response = delete("/api/terms/" + slug);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(body(response).path("slug").asString()).isEqualTo(slug);
            assertThat(find(slug)).isEmpty();
        }
        assertThat(find("npu")).isPresent();
        assertThat(generation()).isEqualTo(4);
    }

    @Test
    void aTermOfTheSiteStaysOutAndAPostOfItSaysSo() {
        assertThat(body(delete("/api/terms/gpu")).path("keptOut").asBoolean()).isTrue();
        assertThat(body(delete("/api/terms/hbm?keep-out=false")).path("keptOut").asBoolean())
                .isFalse();
        Report report = ingest();
        assertThat(report.terms().added()).isEqualTo(1);
        assertThat(report.terms().keptOut()).isEqualTo(1);
        assertThat(find("gpu")).isEmpty();
        assertThat(find("hbm")).isPresent();
        JsonNode answer = body(post(PayloadWriter.page(whole("gpu")), PAYLOAD))
                .path("payloads")
                .path(0);
        assertThat(answer.path("status").asString()).isEqualTo("unchanged");
        assertThat(answer.path("terms").path(0).path("change").asString()).isEqualTo("kept-out");
        assertThat(delete("/api/terms/gpu").statusCode()).isEqualTo(404);
        assertThat(delete("/api/terms/tpu?keep-out=yes").statusCode()).isEqualTo(400);
    }

    @Test
    void aTermThatIsNotThereIsNotFoundAndNothingIsWritten() {
        assertThat(delete("/api/terms/nvlink").statusCode()).isEqualTo(404);
        assertThat(delete("/api/terms/gpu?glossary=music").statusCode()).isEqualTo(404);
        assertThat(delete("/api/terms/a%20b").statusCode()).isEqualTo(400);
        assertThat(generation()).isEqualTo(1);
    }

    @Test
    void withoutTheKeyNoTermIsTakenOut() {
        assertThat(served.call("DELETE", "/api/terms/gpu").statusCode()).isEqualTo(401);
        try (ServedGlossaries closed = ServedGlossaries.of(data)) {
            assertThat(closed.call("DELETE", "/api/terms/gpu", "Authorization", bearer())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(find("gpu")).isPresent();
    }

    @Test
    void whatWasPostedCanBeTakenOutAgain() {
        post(PayloadWriter.page(whole("nvlink")), PAYLOAD);
        assertThat(body(delete("/api/terms/nvlink")).path("keptOut").asBoolean())
                .isFalse();
        assertThat(find("nvlink")).isEmpty();
        assertThat(ingest().terms().unchanged()).isEqualTo(6);
        assertThat(body(post(PayloadWriter.page(whole("nvlink")), PAYLOAD))
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer 0123456789abcdef", "Basic " + KEY, KEY})
    void aWrongKeyIsRefused(String authorization) {
        HttpResponse<String> response = served.post(
                TERMS, PayloadWriter.page(whole("nvlink")), "Content-Type", PAYLOAD, "Authorization", authorization);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"termatlas\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(find("nvlink")).isEmpty();
    }

    @Test
    void withoutAKeyNobodyMayWrite() {
        try (ServedGlossaries closed = ServedGlossaries.of(data)) {
            HttpResponse<String> response = closed.post(
                    TERMS, PayloadWriter.page(whole("nvlink")), "Content-Type", PAYLOAD, "Authorization", bearer());
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(body(response).path("detail").asString()).contains("admin-key-file");
        }
    }

    @Test
    void whileAnotherRunWritesTheAnswerSaysWhenToTryAgain() {
        try (ProcessLock other = new BatchRun(settings()).lock(GlossaryId.DEFAULT)) {
            assertThat(other).isNotNull();
            HttpResponse<String> response = post(PayloadWriter.page(whole("nvlink")), PAYLOAD);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(body(response).path("detail").asString()).contains("Another run is writing the glossary");
        }
        assertThat(post(PayloadWriter.page(whole("nvlink")), PAYLOAD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aGraphThatIsAwayKeepsBothStoresAsTheyAre() {
        try (ServedGlossaries both = writable(List.of("index", "graph"))) {
            HttpResponse<String> response = both.post(
                    TERMS, PayloadWriter.page(whole("nvlink")), "Content-Type", PAYLOAD, "Authorization", bearer());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(find("nvlink")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/terms                | text/plain           | 415 | application/x-ndjson
            /api/terms?dry=true       | application/json     | 400 | this call takes glossary, path
            /api/terms?glossary=music | application/json     | 404 | choose among default
            /api/terms?path=/         | application/json     | 400 | names no page
            /api/terms?path=a         | application/x-ndjson | 400 | one payload
            """)
    void aWrongCallSaysWhatIsAllowed(String address, String mediaType, int status, String detail) {
        HttpResponse<String> response = post("{}", mediaType, address);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(body(response).path("detail").asString()).contains(detail);
    }

    @Test
    void aBatchHasBounds() {
        String lines = IntStream.rangeClosed(0, WritingRoutes.MOST_PAYLOADS)
                .mapToObj(number -> "{}")
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        assertThat(post(lines, LINES).statusCode()).isEqualTo(400);
        assertThat(post("\n\n", LINES).statusCode()).isEqualTo(400);
        assertThat(post(" ".repeat((16 << 20) + 1), PAYLOAD).statusCode()).isEqualTo(413);
        served.awaitMetric("termatlas_http_pending_bytes", 0);
    }

    @Test
    void noPageOfAnotherOriginMaySendTheKey() {
        HttpResponse<String> asked = served.call(
                "OPTIONS",
                TERMS,
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .doesNotContainIgnoringCase("authorization");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> simple =
                served.post(TERMS, PayloadWriter.page(whole("nvlink")), "Content-Type", "text/plain");
        assertThat(simple.statusCode()).isEqualTo(401);
        assertThat(served.get(TERMS).statusCode()).isEqualTo(405);
        assertThat(served.get(TERMS).headers().firstValue("Allow")).contains("POST, OPTIONS");
    }

    private static Term whole(String slug) {
        return aTerm(slug).named(slug).explained("All about " + slug + ".").build();
    }

    private void publish(Term... terms) throws IOException {
        Path pages = folder.resolve("site/glossary");
        for (Path page : pagesOf(pages)) {
            Files.delete(page.resolve("_payload.json"));
            Files.delete(page);
        }
        for (Term term : terms) {
            Path page = Files.createDirectories(pages.resolve(term.slug().value()));
            Files.writeString(page.resolve("_payload.json"), PayloadWriter.page(term));
        }
    }

    private static List<Path> pagesOf(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private Report ingest() {
        BatchRun run = new BatchRun(settings());
        try (ProcessLock lock = run.lock(GlossaryId.DEFAULT)) {
            assertThat(lock).isNotNull();
            return run.run(order(), null, Progress.NONE);
        }
    }

    private RunOrder order() {
        return RunOrder.of(GlossaryId.DEFAULT, List.of(SourceParser.at(0, folder.resolve("site"))))
                .into(Set.of(Store.INDEX));
    }

    private ServedGlossaries writable(List<String> stores) {
        Set<Store> written = stores.size() == 1 ? Set.of(Store.INDEX) : Set.of(Store.values());
        TermWriting terms = new TermWriting(settings(), written, GraphAccess.NONE);
        return ServedGlossaries.writable(
                data, Writing.of(settings().server().adminKey().key().orElseThrow(), terms, 32 << 20));
    }

    private Settings settings() {
        return TestSettings.in(
                folder,
                Map.of(SettingKey.DATA, data.root().toString(), SettingKey.MAX_REMOVAL, "100"),
                Map.of("TERMATLAS_ADMIN_KEY", KEY));
    }

    private HttpResponse<String> post(String body, String mediaType) {
        return post(body, mediaType, TERMS);
    }

    private HttpResponse<String> post(String body, String mediaType, String address) {
        return served.post(address, body, "Content-Type", mediaType, "Authorization", bearer());
    }

    private HttpResponse<String> delete(String address) {
        return served.call("DELETE", address, "Authorization", bearer());
    }

    private static String bearer() {
        return "Bearer " + KEY;
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private Optional<StatedTerm> find(String slug) {
        try (SearchIndex index = SearchEngines.of(data).open(GlossaryId.DEFAULT)) {
            return index.find(Slug.of(slug));
        }
    }

    private long generation() {
        try (SearchIndex index = SearchEngines.of(data).open(GlossaryId.DEFAULT)) {
            return index.ledger().generation();
        }
    }

    private List<DeadLetter> letters() {
        return new DeadLetterFolder(data.deadLetters()).list(GlossaryId.DEFAULT).whole();
    }
}
