package io.termatlas.ingest.site;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.termatlas.model.fault.InterruptedFault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often a site is asked, and asked again: a steady pace, and growing pauses after a failure, as long as the
/// site itself asks for. For any number of threads.
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(30);
    /// Tells the policy to go by its own pauses.
    private static final Duration UNSAID = Duration.ofNanos(-1);

    private final RetryPolicy<Answer> policy;
    private final Duration ownInterval;
    private volatile RateLimiter<Object> pace;

    Patience(SiteSettings settings) {
        this.ownInterval = Duration.ofNanos((long) (TimeUnit.SECONDS.toNanos(1) / settings.perSecond()));
        this.pace = pace(ownInterval);
        this.policy = RetryPolicy.<Answer>builder()
                .handle(IOException.class)
                .handleResultIf(answer -> answer.isTemporary())
                .abortOn(UnknownHostException.class)
                .abortIf(answer -> answer != null
                        && answer.retryAfter()
                                .filter(pause -> pause.compareTo(settings.longestPause()) > 0)
                                .isPresent())
                .withBackoff(FIRST_PAUSE, LAST_PAUSE)
                .withDelayFn(context -> context.getLastResult() == null
                        ? UNSAID
                        : context.getLastResult().retryAfter().orElse(UNSAID))
                .withMaxRetries(settings.retries())
                .onRetry(event -> LOG.info("asking again, attempt {}", event.getAttemptCount() + 1))
                .build();
    }

    /// What robots.txt asks for; nobody is asked more often than we would by ourselves.
    void slowDownTo(Duration interval) {
        if (interval.compareTo(ownInterval) > 0) {
            pace = pace(interval);
        }
    }

    /// @throws IOException of the last attempt
    Answer ask(CheckedSupplier<Answer> request) throws IOException {
        try {
            return Failsafe.with(policy).get(() -> {
                pace.acquirePermit();
                return request.get();
            });
        } catch (FailsafeException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(FailsafeException failure) {
        return switch (Objects.requireNonNullElse(failure.getCause(), failure)) {
            case InterruptedIOException timeout -> timeout;
            case IOException io -> io;
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                throw new InterruptedFault("The reading of the site was interrupted.", interrupted);
            }
            default -> throw failure;
        };
    }

    private static RateLimiter<Object> pace(Duration interval) {
        return RateLimiter.smoothBuilder(interval).build();
    }
}
