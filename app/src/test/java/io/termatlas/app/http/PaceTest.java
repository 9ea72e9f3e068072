package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final int MOST = 256;

    @Test
    void refusalsAreHeldBackAndThoseBeyondTheBoundAreNot() {
        Vertx vertx = Vertx.vertx();
        try {
            Pace pace = new Pace();
            Semaphore told = new Semaphore(0);
            AtomicInteger atOnce = new AtomicInteger();
            vertx.runOnContext(start -> {
                for (int n = 0; n <= MOST; n++) {
                    pace.run(vertx, told::release);
                }
                atOnce.set(told.availablePermits());
            });
            told.acquireUninterruptibly(MOST + 1);
            assertThat(atOnce).hasValue(1);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
