package io.termatlas.app.run;

import io.termatlas.app.answer.HealthBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.StatusBody;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/// Another process that serves, called over HTTP as by a load balancer or a container engine.
public record RunningServer(URI address) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// @throws UsageFault when it is no address of a web server
    public RunningServer {
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme())) || address.getHost() == null) {
            throw new UsageFault("'" + address + "' is no address of a server: use one such as http://127.0.0.1:8080.");
        }
    }

    /// The answer to `GET /api/status`.
    ///
    /// @throws StoreFault unless a Termatlas answers there in time, and answers searches
    public StatusBody status() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HealthBody health = ask(client, "/observe/health", HealthBody.class);
            if (!health.answersSearches()) {
                throw new StoreFault("The server at " + address + " answers no search: " + health.matter() + ".");
            }
            return ask(client, "/api/status", StatusBody.class);
        }
    }

    private <T> T ask(HttpClient client, String path, Class<T> body) {
        HttpResponse<String> answer = get(client, address.resolve(path));
        return Json.read(answer.body(), body)
                .orElseThrow(() -> new StoreFault("What answers at " + address + " is no Termatlas: " + path + " gave "
                        + answer.statusCode() + " and something else than its body."));
    }

    private HttpResponse<String> get(HttpClient client, URI question) {
        try {
            return client.send(HttpRequest.newBuilder(question).timeout(TIMEOUT).build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new StoreFault(
                    "The server at " + address + " has not answered for " + TIMEOUT.toSeconds()
                            + " seconds: see its log.",
                    e);
        } catch (IOException e) {
            throw new StoreFault(
                    "No Termatlas answers at " + address
                            + ": start it with `termatlas serve`, or name the right address.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("Stopped while asking " + address + ".", e);
        }
    }
}
