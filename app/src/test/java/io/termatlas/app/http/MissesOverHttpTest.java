package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.misses.MissFile;
import io.termatlas.app.misses.MissLog;
import io.termatlas.app.misses.Misses;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.model.GlossaryId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queries without a hit that a server keeps, from the call to the file.
class MissesOverHttpTest {
    private static final GlossaryId CHIPS = new GlossaryId("chips");

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void write() {
        data = new DataFolder(folder);
        WrittenGlossary.write(data, "chips", aTerm("nvlink").named("NVLink").categorised("links"));
    }

    @Test
    void bothWaysToSearchAreCounted() throws Exception {
        serve(
                true,
                get("q=Quantum+Foam"),
                get("q=quantum++foam&glossary=chips"),
                post("{\"requests\":[{\"indexName\":\"chips\",\"query\":\"plasma\"}]}"),
                get("q=nvlink"));
        assertThat(kept()).isEqualTo(misses(Map.of("quantum foam", 2L, "plasma", 1L)));
    }

    @Test
    void theNextServerGoesOnCounting() throws Exception {
        serve(true, get("q=foam"));
        serve(true, get("q=foam"));
        assertThat(kept()).isEqualTo(misses(Map.of("foam", 2L)));
    }

    @Test
    void whatWasNarrowedIsNotCounted() throws Exception {
        serve(
                true,
                get("q=nvlink&category=none"),
                post("{\"requests\":[{\"indexName\":\"chips\",\"query\":\"nvlink\",\"filters\":\"category:none\"}]}"),
                get("q=foam&page=3"));
        assertThat(kept()).isEqualTo(Misses.NONE);
    }

    @Test
    void whatAnInputMethodStillComposesIsNotCounted() throws Exception {
        serve(true, get("q=nihongo&composing=true"), get("q=foam&composing=false"));
        assertThat(kept()).isEqualTo(misses(Map.of("foam", 1L)));
    }

    @Test
    void nothingIsKeptUnlessWanted() throws Exception {
        serve(false, get("q=foam"));
        assertThat(folder.resolve("misses")).doesNotExist();
    }

    @Test
    void aDamagedFileStopsNoSearchAndStays() throws Exception {
        Files.createDirectories(folder.resolve("misses"));
        Files.writeString(data.misses(CHIPS), "not ours");
        serve(true, get("q=foam"));
        assertThat(data.misses(CHIPS)).hasContent("not ours");
    }

    private Misses kept() {
        return new MissFile(data.misses(CHIPS)).read();
    }

    private static Misses misses(Map<String, Long> counts) {
        return new Misses(new TreeMap<>(counts), 0);
    }

    private static HttpRequest.Builder get(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1/api/search?" + query));
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1/1/indexes/*/queries"))
                .POST(BodyPublishers.ofString(body));
    }

    /// From the start of a server to its end.
    private void serve(boolean wanted, HttpRequest.Builder... calls) throws IOException, InterruptedException {
        try (Glossaries glossaries = new Glossaries(data);
                MissLog misses = MissLog.start(data, wanted);
                HttpServer server = HttpServer.start(
                        new HttpSettings("127.0.0.1", 0, List.of(), ""),
                        new Answers(glossaries, GraphAccess.NONE, "1.2.3", misses));
                HttpClient client = HttpClient.newHttpClient()) {
            for (HttpRequest.Builder call : calls) {
                URI asked = call.build().uri();
                URI there = URI.create(
                        asked.toString().replace("http://127.0.0.1/", "http://127.0.0.1:" + server.port() + "/"));
                assertThat(client.send(call.uri(there).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
