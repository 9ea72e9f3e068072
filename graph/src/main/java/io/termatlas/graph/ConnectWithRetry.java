package io.termatlas.graph;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.function.Consumer;

/// The first contact with a server that may still be on its way up: tried again with growing pauses, from one
/// second to ten. A fault that does not pass by itself, such as a wrong password, is thrown at once.
///
/// For the calling thread, which is interruptible.
final class ConnectWithRetry {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final GraphAddress address;
    private final Duration maxWait;
    private final Consumer<String> progress;

    /// @param maxWait from the first try on; zero for a single try
    /// @param progress told before every pause what is being waited for
    ConnectWithRetry(GraphAddress address, Duration maxWait, Consumer<String> progress) {
        this.address = address;
        this.maxWait = maxWait;
        this.progress = progress;
    }

    /// @throws StoreFault the one that the last try ended with
    Database make() {
        try {
            return Failsafe.with(policy()).get(() -> Database.open(address, maxWait));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedFault("Stopped while waiting for the Neo4j at " + address.uri() + ".", e);
            }
            throw e;
        }
    }

    private RetryPolicy<Database> policy() {
        RetryPolicyBuilder<Database> tries = RetryPolicy.<Database>builder().handleIf(ConnectWithRetry::mayPass);
        if (maxWait.compareTo(FIRST_PAUSE) <= 0) {
            return tries.withMaxRetries(0).build();
        }
        return tries.withMaxRetries(-1)
                .withMaxDuration(maxWait)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .onRetryScheduled(next -> progress.accept(waiting(next.getLastException(), next.getDelay())))
                .build();
    }

    private static boolean mayPass(Throwable error) {
        return error instanceof StoreFault fault && fault.mayPass();
    }

    /// Keeps the first half of a fault's sentence, which says what is wrong. The second says what the user is to
    /// do, and the retry does that.
    private static String waiting(Throwable last, Duration pause) {
        String matter = String.valueOf(last.getMessage()).replaceFirst(": .*", "");
        return matter + "; next try in " + pause.toSeconds() + " s";
    }
}
