package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More is asked than can be answered.
final class OverloadTest {
    private static final String WALK = "GET /api/terms/gpu/neighbours HTTP/1.1\r\nHost: localhost\r\n";
    private static final int WALKING = 16;
    private static final int WAITING = 256;

    private DataFolder data;

    @BeforeEach
    void write(@TempDir Path folder) {
        data = new DataFolder(folder);
        WrittenGlossary.write(data, "default", aTerm("gpu"));
    }

    @Test
    void whatWaitsForTheGraphHoldsUpNoSearchAndNoOperator() throws IOException {
        Semaphore walking = new Semaphore(0);
        CountDownLatch end = new CountDownLatch(1);
        List<HostileClient> walks = new ArrayList<>();
        try (ServedGlossaries served = ServedGlossaries.of(data, graph(walking, end))) {
            for (int i = 0; i < WALKING; i++) {
                walks.add(ask(served));
            }
            walking.acquireUninterruptibly(WALKING);
            walks.add(ask(served));
            served.awaitMetric("termatlas_http_waiting", 1);
            for (int i = 0; i < WAITING; i++) {
                walks.add(ask(served));
            }
            assertThat(walks.get(WALKING).read())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1", "More is asked than the server can answer");
            assertThat(served.get("/api/search?q=gpu").statusCode()).isEqualTo(200);
            assertThat(served.metric("termatlas_http_rejected_total{reason=\"overload\"}"))
                    .isPositive();
            walks.subList(WALKING, walks.size()).forEach(HostileClient::close);
            served.awaitMetric("termatlas_http_connections", WALKING + 1);
            end.countDown();
            served.awaitMetric("termatlas_http_waiting", 0);
            assertThat(walking.availablePermits()).isZero();
        } finally {
            end.countDown();
            walks.forEach(HostileClient::close);
        }
    }

    private static HostileClient ask(ServedGlossaries served) throws IOException {
        return HostileClient.of(served.port()).send(WALK + "Connection: close\r\n\r\n");
    }

    /// @param walking gets a permit for each walk that begins, none for a scrape that asks whether the graph is there
    private static GraphAccess graph(Semaphore walking, CountDownLatch end) {
        return () -> {
            if (!isProbe()) {
                walking.release();
            }
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new StoreFault("The graph is away.");
        };
    }

    private static boolean isProbe() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(".GraphProbe")));
    }

    @Test
    void aBatchAsksForAThousandHitsAtMost() {
        try (ServedGlossaries served = ServedGlossaries.of(data)) {
            assertThat(batch(served, 50, 20).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = batch(served, 11, 100);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("ask for 1100 hits together: ask for at most 1000 at once, by a lower 'hitsPerPage'");
        }
    }

    private static HttpResponse<String> batch(ServedGlossaries served, int requests, int hits) {
        List<String> all = IntStream.range(0, requests)
                .mapToObj(i -> "{\"indexName\":\"default\",\"query\":\"gpu\",\"hitsPerPage\":" + hits + "}")
                .toList();
        return served.post("/1/indexes/*/queries", "{\"requests\":[" + String.join(",", all) + "]}");
    }
}
