package io.termatlas.ingest.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/// A web server on the loopback that serves a built site the way hosts do: compressed, with validators, with
/// failures where a test wants them. It counts what it sends.
final class BuiltSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger bodies = new AtomicInteger();
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /// How one path answers.
    private interface Page {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    BuiltSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        Brotli4jLoader.ensureAvailability();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Paths in the order of their requests, without their queries.
    List<String> requests() {
        return requests;
    }

    int bodies() {
        return bodies.get();
    }

    long bytes() {
        return bytes.get();
    }

    int mostAtOnce() {
        return most.get();
    }

    void forget() {
        requests.clear();
        bodies.set(0);
        bytes.set(0);
    }

    /// @param path with a query, for requests with this query alone
    void serve(String path, String type, String content) {
        pages.put(path, exchange -> content(exchange, type, content.getBytes(UTF_8)));
    }

    void payload(String route, String content) {
        serve(route + "/_payload.json", "application/json", content);
    }

    /// Without a validator.
    void unmarked(String path, String content) {
        pages.put(path, exchange -> send(exchange, 200, content.getBytes(UTF_8)));
    }

    void page(String path, String html) {
        serve(path, "text/html; charset=utf-8", html);
    }

    /// Which the header says.
    void pageForNoRobot(String path, String html) {
        pages.put(path, exchange -> {
            exchange.getResponseHeaders().set("X-Robots-Tag", "noindex, nofollow");
            content(exchange, "text/html; charset=utf-8", html.getBytes(UTF_8));
        });
    }

    void serve(String path, String type, byte[] content) {
        pages.put(path, exchange -> content(exchange, type, content));
    }

    void manifest(String... routes) {
        serve("/_nuxt/builds/latest.json", "application/json", "{\"id\":\"b1\"}");
        serve(
                "/_nuxt/builds/meta/b1.json",
                "application/json",
                "{\"id\":\"b1\",\"prerendered\":[\"" + String.join("\",\"", routes) + "\"]}");
    }

    void slow(String path, long millis, String content) {
        pages.put(path, exchange -> {
            Thread.sleep(millis);
            content(exchange, "application/json", content.getBytes(UTF_8));
        });
    }

    void status(String path, int status, String... headers) {
        pages.put(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, new byte[0]);
        });
    }

    void redirect(String path, String location) {
        status(path, 301, "Location", location);
    }

    /// Overloaded for the first requests.
    void overloaded(String path, int times, String retryAfter, String content) {
        AtomicInteger left = new AtomicInteger(times);
        pages.put(path, exchange -> {
            if (left.getAndDecrement() > 0) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                send(exchange, 503, "busy".getBytes(UTF_8));
            } else {
                content(exchange, "application/json", content.getBytes(UTF_8));
            }
        });
    }

    void remove(String path) {
        pages.remove(path);
    }

    private void answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        most.accumulateAndGet(under.incrementAndGet(), Math::max);
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            Page page = pages.getOrDefault(path + "?" + query, pages.get(path));
            if (page == null) {
                send(exchange, 404, "nothing here".getBytes(UTF_8));
            } else {
                page.answer(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// With a strong validator for some paths and a date for others; 304 when it still holds.
    private void content(HttpExchange exchange, String type, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        String validator = "\"" + Long.toHexString(sum.getValue()) + "\"";
        boolean byDate = exchange.getRequestURI().getPath().hashCode() % 3 == 0;
        String date = "Wed, 01 Jan 2025 00:%02d:%02d GMT".formatted(sum.getValue() % 60, (sum.getValue() >> 8) % 60);
        exchange.getResponseHeaders().set(byDate ? "Last-Modified" : "ETag", byDate ? date : validator);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
        String known = exchange.getRequestHeaders().getFirst(byDate ? "If-Modified-Since" : "If-None-Match");
        if (Objects.equals(known, byDate ? date : validator)) {
            sendHeaders(exchange, 304, -1);
            return;
        }
        send(exchange, 200, content);
    }

    private void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        byte[] body = encoded(exchange, content);
        bodies.addAndGet(status == 200 ? 1 : 0);
        bytes.addAndGet(body.length);
        sendHeaders(exchange, status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /// The request is under way until here: a client may send its next request as soon as it has read the
    /// answer.
    private void sendHeaders(HttpExchange exchange, int status, long length) throws IOException {
        under.decrementAndGet();
        exchange.sendResponseHeaders(status, length);
    }

    /// Brotli for some paths, gzip for others, as the client takes it.
    private static byte[] encoded(HttpExchange exchange, byte[] content) throws IOException {
        String taken = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Encoding"), "");
        if (content.length < 200 || !taken.contains("br") || !taken.contains("gzip")) {
            return content;
        }
        boolean brotli = exchange.getRequestURI().getPath().length() % 2 == 0;
        exchange.getResponseHeaders().set("Content-Encoding", brotli ? "br" : "gzip");
        return brotli ? Encoder.compress(content) : gzip(content);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
