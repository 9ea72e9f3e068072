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

/// Limits the rate of requests to a site and retries them: with growing pauses after a failure, or those that
/// the site asks for. For any number of threads.
final class RateLimitedRetry {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimitedRetry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(30);
    /// Tells the policy to use its own back-off.
    private static final Duration UNSAID = Duration.ofNanos(-1);

    private final RetryPolicy<Answer> policy;
    private final Duration ownInterval;
    private volatile RateLimiter<Object> pace;

    RateLimitedRetry(SiteSettings settings) {
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

    /// Takes the interval of robots.txt, unless our own is longer.
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
