package io.termatlas.app.run;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.termatlas.app.settings.WebhookAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts JSON to an address that the operator named: three times at most, ten seconds in all. Whatever happens
/// there is a line in the log and nothing else.
record Webhook(WebhookAddress address) {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int RETRIES = 2;

    void tell(String json) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(Redirect.NEVER)
                .build()) {
            int status = Failsafe.with(retries()).get(() -> post(client, json)).statusCode();
            if (status >= 300) {
                LOG.warn("The webhook at {} was told of the run and answered {}.", address, status);
            }
        } catch (FailsafeException | IllegalArgumentException e) {
            LOG.warn("The webhook at {} could not be told of the run ({}).", address, reason(e));
        }
    }

    private static RetryPolicy<HttpResponse<Void>> retries() {
        return RetryPolicy.<HttpResponse<Void>>builder()
                .handle(IOException.class)
                .handleResultIf(answer -> answer.statusCode() >= 500 || answer.statusCode() == 429)
                .withMaxRetries(RETRIES)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .withMaxDuration(LONGEST)
                .build();
    }

    private HttpResponse<Void> post(HttpClient client, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.discarding());
    }

    /// Without the address, whose path may be a secret.
    private static String reason(RuntimeException error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause.getClass().getSimpleName();
    }
}
