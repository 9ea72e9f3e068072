package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.http.RawAnswers.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client gets that accepts this coding or that, read by decoders that are not the server's.
@TestInstance(Lifecycle.PER_CLASS)
final class CodingsTest {
    private static final String TERM = "/api/terms/nvlink";

    private final ServedGlossaries served;

    CodingsTest(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data,
                "default",
                aTerm("nvlink").defined("A fast link.").explained("A link between GPUs. ".repeat(200)));
        served = ServedGlossaries.of(data);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {TERM, "/", "/page/main.js", "/openapi.json"})
    void brotliHoldsTheSameBytes(String path) throws IOException {
        Answer plain = ask(path, "identity");
        Answer brotli = ask(path, "gzip, deflate, br");
        assertThat(brotli.status()).isEqualTo(200);
        assertThat(brotli.headers()).containsEntry("content-encoding", "br");
        assertThat(brotli.headers().get("vary")).contains("Accept-Encoding");
        assertThat(brotli.headers().get("etag")).isEqualTo(plain.headers().get("etag"));
        assertThat(brotli.body().length).isLessThan(plain.body().length);
        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void anUnchangedAnswerHasNoBodyInAnyCoding() throws IOException {
        String tag = ask(TERM, "br").headers().get("etag");
        Answer unchanged = answer("GET " + TERM, "Accept-Encoding: br\r\nIf-None-Match: " + tag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers()).containsEntry("etag", tag).doesNotContainKey("content-encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"br | br", "gzip;q=1, br;q=0.5 | br", "gzip | gzip", "* | br", "br;q=0.1, gzip;q=0 | br"})
    void theCodingIsOneThatTheClientTakes(String accepted, String coding) throws IOException {
        assertThat(ask(TERM, accepted).headers()).containsEntry("content-encoding", coding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br;q=0, gzip", "gzip, BR ; Q=0.000", "*, br;q=0", "br;q=0", "identity", "zstd"})
    void whoRefusesBrotliGetsNone(String accepted) throws IOException {
        Answer answer = ask(TERM, accepted);
        assertThat(answer.headers().getOrDefault("content-encoding", "identity"))
                .isNotEqualTo("br");
        assertThat(new String(text(answer), UTF_8)).startsWith("{\"").contains("A link between GPUs.");
    }

    @Test
    void shortAnswersAreNotCompressed() throws IOException {
        assertThat(ask("/api/suggest?q=nowhere", "br").headers()).doesNotContainKey("content-encoding");
    }

    private static byte[] text(Answer answer) throws IOException {
        return answer.headers().getOrDefault("content-encoding", "").equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
    }

    private Answer ask(String path, String accepted) throws IOException {
        return answer("GET " + path, "Accept-Encoding: " + accepted);
    }

    private Answer answer(String question, String header) throws IOException {
        String request = question + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
        return RawAnswers.to(served.port(), request.getBytes(US_ASCII)).getFirst();
    }
}
