package io.termatlas.bench.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A site on the loopback, out of folders of which the first that has a file counts. It holds nothing in memory.
final class WebSite implements AutoCloseable {
    private static final String PAYLOAD = "/_payload.json";

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Path> folders;

    private WebSite(HttpServer server, ExecutorService threads, List<Path> folders) {
        this.server = server;
        this.threads = threads;
        this.folders = folders;
    }

    static WebSite start(List<Path> folders) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebSite site = new WebSite(server, Executors.newVirtualThreadPerTaskExecutor(), folders);
        server.createContext("/", site::answer);
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Path> file = find(path);
            if (file.isPresent()) {
                send(exchange, type(file.get()), Files.readAllBytes(file.get()));
            } else if (find(path + PAYLOAD).isPresent()) {
                send(exchange, "text/html", page(path));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /// Which names its payload, as Nuxt's do.
    private static byte[] page(String route) {
        return ("<script type=\"application/json\" data-nuxt-data=\"nuxt-app\" id=\"__NUXT_DATA__\" data-src=\"" + route
                        + PAYLOAD + "\">[1]</script>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Path> find(String path) {
        return folders.stream()
                .map(folder -> folder.resolve(path.substring(1)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String type(Path file) {
        return file.toString().endsWith(".xml") ? "application/xml" : "application/json";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
