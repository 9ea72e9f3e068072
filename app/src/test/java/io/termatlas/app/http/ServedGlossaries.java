package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.app.settings.ServerBounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A running server over the indexes of a data folder, and a client that talks to it.
final class ServedGlossaries implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final ServerBounds BOUNDS = ServerBounds.usual();
    private static final HttpSettings USUAL = new HttpSettings(LOOPBACK, 0, List.of(), "");
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Glossaries glossaries;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedGlossaries(DataFolder data, GraphAccess graph, HttpSettings settings) {
        this(data, graph, settings, null);
    }

    private ServedGlossaries(DataFolder data, GraphAccess graph, HttpSettings settings, @Nullable Writing writing) {
        glossaries = new Glossaries(data);
        server = HttpServer.start(settings, new Answers(glossaries, graph, "1.2.3"), writing);
    }

    static ServedGlossaries of(DataFolder data) {
        return of(data, GraphAccess.NONE);
    }

    static ServedGlossaries of(DataFolder data, GraphAccess graph) {
        return new ServedGlossaries(data, graph, USUAL);
    }

    static ServedGlossaries listening(DataFolder data, String host, String... publicHosts) {
        return of(
                data,
                new HttpSettings(host, 0, List.of(), "", List.of(), false, List.of(publicHosts), "no-cache", BOUNDS));
    }

    static ServedGlossaries keptAs(DataFolder data, String cacheControl) {
        return of(
                data, new HttpSettings(LOOPBACK, 0, List.of(), "", List.of(), false, List.of(), cacheControl, BOUNDS));
    }

    /// Takes writes from those who have the key; any page may read.
    static ServedGlossaries writable(DataFolder data, Writing writing) {
        return new ServedGlossaries(data, GraphAccess.NONE, new HttpSettings(LOOPBACK, 0, List.of("*"), ""), writing);
    }

    /// Counts what widgets tell of their users.
    static ServedGlossaries counting(DataFolder data) {
        return of(data, new HttpSettings(LOOPBACK, 0, List.of(), "", List.of(), true, List.of(), "no-cache", BOUNDS));
    }

    static ServedGlossaries readableBy(DataFolder data, String... corsOrigins) {
        return of(data, new HttpSettings(LOOPBACK, 0, List.of(corsOrigins), ""));
    }

    static ServedGlossaries withSearchKey(DataFolder data, String searchKey) {
        return of(data, new HttpSettings(LOOPBACK, 0, List.of(), searchKey));
    }

    static ServedGlossaries boundedBy(DataFolder data, ServerBounds bounds) {
        return of(data, USUAL.within(bounds));
    }

    private static ServedGlossaries of(DataFolder data, HttpSettings settings) {
        return new ServedGlossaries(data, GraphAccess.NONE, settings);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return call("GET", path, headers);
    }

    HttpResponse<String> call(String method, String path, String... headers) {
        return exchange(method, path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return exchange("POST", path, BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// For requests that no well-behaved client sends.
    ///
    /// @param head of a request, without the empty line after it
    /// @return all bytes of the reply until the server closes the connection
    String send(String head) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The reply to a request that names another host than the one it is sent to.
    ///
    /// @param line the first one
    String askedAs(String host, String line) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value of a series that operators see.
    ///
    /// @param series its name, with its labels
    long metric(String series) {
        String metrics = get("/observe/metrics").body();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(metrics);
        assertThat(line.find()).as(series).isTrue();
        return (long) Double.parseDouble(line.group(1));
    }

    void awaitMetric(String series, long value) {
        awaitMetric(series, now -> now == value);
    }

    void awaitMetric(String series, LongPredicate condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        long value = metric(series);
        while (!condition.test(value)) {
            assertThat(System.nanoTime()).as(series + " is " + value).isLessThan(end);
            value = metric(series);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        glossaries.close();
    }
}
