package io.termatlas.bench.load;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.HdrHistogram.Histogram;

/// So many clients in a closed loop: each asks when its last answer is read to the end, on a connection that is kept.
/// A thread a client.
final class Clients implements AutoCloseable {
    private static final int DIGITS = 3;

    private final int count;
    private final OkHttpClient http;
    private final ExecutorService threads;

    Clients(int count) {
        this.count = count;
        this.http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(count, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .build();
        this.threads = Executors.newFixedThreadPool(count);
    }

    /// Asks all requests again and again, each client from another place in the list.
    ///
    /// @return nanoseconds from the request to the end of the answer
    /// @throws StoreFault on the first answer that is not 200
    Histogram ask(List<Request> requests, Duration duration) {
        List<Future<Histogram>> parts = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        for (int client = 0; client < count; client++) {
            int from = client * requests.size() / count;
            parts.add(threads.submit(() -> loop(requests, from, end)));
        }
        Histogram whole = new Histogram(DIGITS);
        for (Future<Histogram> part : parts) {
            whole.add(result(part));
        }
        return whole;
    }

    private Histogram loop(List<Request> requests, int from, long end) throws IOException {
        Histogram latencies = new Histogram(DIGITS);
        for (int next = from; System.nanoTime() < end; next = (next + 1) % requests.size()) {
            latencies.recordValue(ask(requests.get(next)));
        }
        return latencies;
    }

    private long ask(Request request) throws IOException {
        long started = System.nanoTime();
        try (Response response = http.newCall(request).execute()) {
            byte[] body = response.body().bytes();
            long nanos = System.nanoTime() - started;
            if (response.code() != 200 || body.length == 0) {
                throw new StoreFault("The server answered " + response.code() + " to " + request + ".");
            }
            return nanos;
        }
    }

    private static Histogram result(Future<Histogram> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoreFault fault
                    ? fault
                    : new StoreFault("A client could not go on: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("The measurement was interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }
}
