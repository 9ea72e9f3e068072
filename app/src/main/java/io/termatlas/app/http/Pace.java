package io.termatlas.app.http;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds refusals back for a tenth of a second. Clients that ask again at once, against `Retry-After`, would keep the
/// processors busy with being refused, and those that are answered would wait for it.
///
/// Of so many at most; all others are told at once. For any number of threads.
final class Pace {
    private static final int MOST = 256;
    private static final long MILLIS = 100;

    private final AtomicInteger held = new AtomicInteger();

    /// Runs it later, or at once, on the event loop of the caller.
    void run(Vertx vertx, Runnable refusal) {
        if (held.incrementAndGet() > MOST) {
            held.decrementAndGet();
            refusal.run();
            return;
        }
        vertx.setTimer(MILLIS, timer -> {
            held.decrementAndGet();
            refusal.run();
        });
    }
}
