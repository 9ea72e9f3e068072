package io.termatlas.graph;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.termatlas.model.fault.InterruptedFault;
import java.time.Duration;
import java.util.function.Consumer;

/// The first contact with a server that may still be on its way up: tried again with growing pauses, from one second
/// to ten. What does not pass by itself, such as a wrong password, ends it at once.
///
/// For the calling thread, which is interruptible.
final class ConnectWithRetry {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final GraphAddress address;
    private final Duration patience;
    private final Consumer<String> progress;

    /// @param patience from the first try on; none for a single try
    /// @param progress told before every pause what is being waited for
    ConnectWithRetry(GraphAddress address, Duration patience, Consumer<String> progress) {
        this.address = address;
        this.patience = patience;
        this.progress = progress;
    }

    /// @throws io.termatlas.model.fault.StoreFault the one that the last try ended with
    Database make() {
        try {
            return Failsafe.with(policy()).get(() -> Database.open(address));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedFault("Stopped while waiting for the Neo4j at " + address.uri() + ".", e);
            }
            throw e;
        }
    }

    private RetryPolicy<Database> policy() {
        RetryPolicyBuilder<Database> tries =
                RetryPolicy.<Database>builder().handleIf((Throwable error) -> DriverFaults.mayPass(error));
        if (patience.compareTo(FIRST_PAUSE) <= 0) {
            return tries.withMaxRetries(0).build();
        }
        return tries.withMaxRetries(-1)
                .withMaxDuration(patience)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .onRetryScheduled(next -> progress.accept(waiting(next.getLastException(), next.getDelay())))
                .build();
    }

    /// The first half of a fault's sentence says what is the matter, the second what to do, which is done here.
    private static String waiting(Throwable last, Duration pause) {
        String matter = String.valueOf(last.getMessage()).replaceFirst(": .*", "");
        return matter + "; next try in " + pause.toSeconds() + " s";
    }
}
