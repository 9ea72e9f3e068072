package io.termatlas.app.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one after the other: what is due while one is under way follows it, once, however often it was due.
///
/// Any thread tells that a run is due; one thread runs.
public final class DueRuns {
    private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);

    private @Nullable String reason;
    private boolean isUnderWay;

    /// Returns at once.
    public synchronized void add(String why) {
        if (isUnderWay) {
            LOG.warn("A run is due, because {}, while one is under way: it follows at the end of that one.", why);
        }
        reason = why;
        notifyAll();
    }

    /// Waits for the next one; the one before is over.
    ///
    /// @param longest after which one is due in any case
    /// @return why it is due
    public synchronized String take(Duration longest) throws InterruptedException {
        isUnderWay = false;
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (reason == null && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        String why = reason == null ? "the one before could not use a store" : reason;
        reason = null;
        isUnderWay = true;
        return why;
    }
}
