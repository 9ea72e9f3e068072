package io.termatlas.ingest.site;

import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.Source;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;

/// Fetches from one host, and no body that has not changed since the last run.
///
/// Answers are kept on the disk with their `ETag` and `Last-Modified`. Every request asks the site whether the kept
/// one still holds, whatever lifetime it was given. For any number of threads.
final class Web implements Closeable {
    private static final int REDIRECTS = 5;

    private final Source.Site site;
    private final Host host;
    private final String userAgent;
    private final long bodyLimit;
    private final KeptAnswers answers;
    private final OkHttpClient client;
    private final RateLimitedRetry requests;
    private final AtomicLong received = new AtomicLong();

    /// @param bodyLimit of one body, in bytes
    Web(Source.Site site, SiteSettings settings, Path cacheFolder, long bodyLimit) {
        this.site = site;
        this.host = Host.of(HttpUrl.get(site.name()));
        this.userAgent = settings.userAgent();
        this.bodyLimit = bodyLimit;
        this.requests = new RateLimitedRetry(settings);
        String folder = site.address().getRawAuthority().replace(':', '_');
        this.answers = new KeptAnswers(cacheFolder.resolve(folder), settings.bytes());
        this.client = new OkHttpClient.Builder()
                .addInterceptor(BrotliInterceptor.INSTANCE)
                .addInterceptor(new Revalidation(answers))
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(settings.timeout())
                .build();
    }

    Host host() {
        return host;
    }

    /// Bytes of all bodies so far, unpacked, the kept ones included.
    long received() {
        return received.get();
    }

    /// Removes the answers of earlier runs that this run did not ask for. To be called after a run that asked
    /// for everything.
    ///
    /// @param isOurs whether the run would have asked for that address
    void forgetUnasked(Predicate<HttpUrl> isOurs) {
        answers.removeUntouched(isOurs);
    }

    void slowDownTo(Duration interval) {
        requests.slowDownTo(interval);
    }

    /// The site's last answer, after redirects and retries; an error of the server is an answer, too.
    ///
    /// @throws WebFault when it gives no answer, or leads to another host or in a circle
    Answer get(HttpUrl url) throws WebFault {
        HttpUrl at = url;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = ask(at);
            Optional<HttpUrl> next = answer.location();
            if (next.isEmpty()) {
                return answer;
            }
            at = next.get();
            if (!host.owns(at)) {
                throw new WebFault("it redirects to another host, " + at.host() + ", which is not followed");
            }
        }
        throw new WebFault("it redirects more than " + REDIRECTS + " times, in the end to " + at.encodedPath());
    }

    private Answer ask(HttpUrl url) throws WebFault {
        try {
            return requests.ask(() -> askOnce(url));
        } catch (IOException e) {
            throw new WebFault(reason(e), e);
        }
    }

    private Answer askOnce(HttpUrl url) throws IOException {
        Request request =
                new Request.Builder().url(url).header("User-Agent", userAgent).build();
        try (Response response = client.newCall(request).execute();
                InputStream body = response.body().byteStream()) {
            Payload held = PayloadBytes.hold(site, "body", body, bodyLimit);
            received.addAndGet(PayloadBytes.size(held));
            return new Answer(
                    url,
                    response.code(),
                    Objects.requireNonNullElse(response.header("Content-Type"), ""),
                    Objects.requireNonNullElse(response.header("X-Robots-Tag"), ""),
                    location(url, response),
                    RetryAfter.parse(response.header("Retry-After"), Instant.now()),
                    held);
        }
    }

    private static Optional<HttpUrl> location(HttpUrl url, Response response) {
        return response.isRedirect()
                ? Optional.ofNullable(response.header("Location")).map(url::resolve)
                : Optional.empty();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case InterruptedIOException timeout -> "it took too long to answer";
            case UnknownHostException unknown -> "there is no host " + unknown.getMessage();
            case ConnectException refused -> "nothing answers there";
            default -> String.valueOf(e.getMessage());
        };
    }

    /// Ends the requests under way: an interrupt does not wake a thread that reads from a socket.
    void cancel() {
        client.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
