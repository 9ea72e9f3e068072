package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes that another server may read as another number of requests than ours get one answer, 400, and the end of the
/// connection. Each is followed by a request that must not be answered.
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
final class FramingTest {
    private static final byte[] NEXT =
            "GET /observe/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST = "GET /observe/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private final ServedGlossaries served;

    FramingTest(@TempDir Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
        served = ServedGlossaries.of(data);
    }

    @AfterAll
    void close() {
        served.close();
    }

    static Stream<Arguments> refused() {
        return cases(RawRequests.refused());
    }

    static Stream<Arguments> accepted() {
        return cases(RawRequests.accepted());
    }

    private static Stream<Arguments> cases(Map<String, byte[]> requests) {
        return requests.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatTwoServersMayReadDifferentlyEndsTheConnection(String name, byte[] request) throws IOException {
        String answers = answers(request, NEXT);
        assertThat(statuses(answers)).as(answers).containsExactly("400");
        assertThat(answers).contains("Connection: close");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void whatIsUnusualAndRightIsAnsweredAndTheConnectionStays(String name, byte[] request) throws IOException {
        String answers = answers(request, LAST);
        assertThat(statuses(answers)).as(answers).hasSize(2).endsWith("200").doesNotContain("400");
    }

    @Test
    void theAnswerSaysWhatIsWrong() throws IOException {
        assertThat(answers(RawRequests.refused("a coding that nobody knows")))
                .contains("application/problem+json", "Transfer-Encoding can be nothing but chunked here");
        assertThat(answers(RawRequests.refused("an open quote in an extension")))
                .contains("{\"message\":\"The size of a chunk is no hexadecimal number", "\"status\":400}");
        assertThat(answers(RawRequests.refused("no host"))).contains("The header Host is missing");
    }

    @Test
    void requestsBeforeARefusedOneAreAnswered() throws IOException {
        String answers = answers(NEXT, NEXT, RawRequests.refused("two lengths that differ"), NEXT);
        assertThat(statuses(answers)).as(answers).containsExactly("200", "200", "400");
    }

    @Test
    void theAnswerArrivesAlthoughTheSenderGoesOn() throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(RawRequests.refused("a negative length"));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
            socket.getOutputStream().write(new byte[100_000]);
            assertThat(statuses("HTTP/1.1 400 " + rest(socket))).containsExactly("400");
        }
    }

    private static List<String> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /// All bytes until the server closes the connection.
    private String answers(byte[]... requests) throws IOException {
        try (Socket socket = socket()) {
            for (byte[] request : requests) {
                socket.getOutputStream().write(request);
            }
            return rest(socket);
        }
    }

    /// A connection that the server leaves open fails the test.
    private Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
