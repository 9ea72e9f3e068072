package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server answers on one connection, read by the letter: whatever is not HTTP/1.1 fails.
final class RawAnswers {
    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final int LONGEST_LINE = 100_000;
    private static final Pattern FIRST_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d) [\\x20-\\x7e]*");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): ([\\x20-\\x7e]*)");

    private final PushbackInputStream in;

    /// @param headers by their names in small letters
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    record Answer(int status, Map<String, String> headers, byte[] body) {
        boolean isLast() {
            return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        }

        boolean isPlainJson() {
            return headers.getOrDefault("content-type", "").contains("json")
                    && !headers.containsKey("content-encoding")
                    && body.length > 0;
        }
    }

    private RawAnswers(InputStream in) {
        this.in = new PushbackInputStream(in);
    }

    /// Sends the bytes, and reads answers up to one that says it is the last, or to the end of the connection.
    static List<Answer> to(int port, byte[]... requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.setSoLinger(true, 0);
            send(socket.getOutputStream(), requests);
            return new RawAnswers(socket.getInputStream()).all();
        }
    }

    /// A server that refuses may close before all is sent.
    private static void send(OutputStream out, byte[]... requests) {
        try {
            for (byte[] request : requests) {
                out.write(request);
            }
        } catch (IOException closed) {
            assertThat(closed).hasMessageNotContaining("timed out");
        }
    }

    private List<Answer> all() throws IOException {
        List<Answer> answers = new ArrayList<>();
        while (hasMore()) {
            answers.add(next());
            if (answers.getLast().isLast()) {
                break;
            }
        }
        return answers;
    }

    private boolean hasMore() throws IOException {
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next >= 0;
    }

    private Answer next() throws IOException {
        String first = line();
        Matcher status = FIRST_LINE.matcher(first);
        assertThat(status.matches()).as(first).isTrue();
        Map<String, String> headers = headers();
        return new Answer(Integer.parseInt(status.group(1)), headers, body(headers, status.group(1)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            Matcher header = HEADER.matcher(line);
            assertThat(header.matches()).as(line).isTrue();
            headers.merge(header.group(1).toLowerCase(Locale.ROOT), header.group(2), (a, b) -> a + ", " + b);
        }
        return headers;
    }

    /// Who asks with HEAD gets a length and no body; the next answer or the end follows at once. No body of ours
    /// begins with an H.
    private byte[] body(Map<String, String> headers, String status) throws IOException {
        if (status.equals("204") || status.equals("304") || status.startsWith("1")) {
            return new byte[0];
        }
        if (headers.containsKey("transfer-encoding")) {
            assertThat(headers).containsEntry("transfer-encoding", "chunked").doesNotContainKey("content-length");
            return chunks();
        }
        boolean hasBody = !"0".equals(headers.get("content-length")) && !isAnotherAnswerNext();
        return hasBody ? exactly(Integer.parseInt(headers.getOrDefault("content-length", "none"))) : new byte[0];
    }

    private boolean isAnotherAnswerNext() throws IOException {
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next < 0 || next == 'H';
    }

    private byte[] chunks() throws IOException {
        if (isAnotherAnswerNext()) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(exactly(size));
            assertThat(line()).isEmpty();
        }
        assertThat(line()).isEmpty();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        assertThat(bytes).as("a body as long as its header says").hasSize(length);
        return bytes;
    }

    /// Without its end, which is CR and LF.
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            assertThat(next)
                    .as("an end of the line in the middle of an answer, %s", line)
                    .isNotIn(-1, (int) '\n');
            line.append((char) next);
            assertThat(line).hasSizeLessThan(LONGEST_LINE);
        }
        assertThat(in.read()).as("what follows CR").isEqualTo('\n');
        return line.toString();
    }
}
