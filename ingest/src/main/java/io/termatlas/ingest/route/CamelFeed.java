package io.termatlas.ingest.route;

import static java.util.stream.Collectors.joining;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.Secrets;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.ScheduledPollEndpoint;

/// Follows a Camel endpoint, of any component on the class path, and hands on its messages in batches.
///
/// An endpoint that is polled (a folder, a bucket, an FTP server) ends when a poll brings nothing new; one that
/// is told of messages (Kafka, JMS) goes on until [#stop]. A message counts as dealt with once its batch has been
/// taken: files are moved then, transactions committed.
public final class CamelFeed implements AutoCloseable {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SECONDS_FOR_WHAT_IS_LOST = 1;
    private static final int LONGEST_REASON = 400;
    private static final String UNKNOWN_PARAMETERS = "Unknown parameters=[";
    private static final int MOST_CAUSES = 20;

    private final Source.Endpoint source;
    private final DefaultCamelContext context;
    private final ConsumerHealth health;
    private final Feed feed;
    private final WatchedSchedule schedule;

    private CamelFeed(Source.Endpoint source, DefaultCamelContext context, Feed feed, WatchedSchedule schedule) {
        this.source = source;
        this.context = context;
        this.health = ConsumerHealth.of(context);
        this.feed = feed;
        this.schedule = schedule;
    }

    /// Nothing is connected to yet.
    ///
    /// @param batches takes one batch after the other, from threads of the endpoint
    /// @throws UsageFault when there is no such component, or the address is none of its
    public static CamelFeed of(Source.Endpoint source, FeedSettings settings, Consumer<Source.Batch> batches) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getShutdownStrategy().setTimeout(TimeUnit.MINUTES.toSeconds(10));
        context.getShutdownStrategy().setSuppressLoggingOnTimeout(true);
        Feed feed = new Feed(batches);
        WatchedSchedule schedule = new WatchedSchedule(feed.lost());
        WatchedExecutor.watch(context, feed.lost());
        try {
            Endpoint endpoint = resolve(source, context);
            if (endpoint instanceof DefaultEndpoint consumed) {
                consumed.setExceptionHandler(feed);
            }
            if (endpoint instanceof ScheduledPollEndpoint polled) {
                polled.setPollStrategy(feed);
                polled.setScheduledExecutorService(schedule);
                feed.expectRepetition();
            }
            context.addRoutes(new FeedRoutes(source, endpoint, settings, feed, schedule));
            return new CamelFeed(source, context, feed, schedule);
        } catch (Fault e) {
            stop(context, schedule);
            throw e;
        } catch (Exception e) {
            stop(context, schedule);
            throw new IllegalStateException("the feed's routes cannot be made", e);
        }
    }

    /// Checks whether the endpoint can be followed, before anything else is started.
    ///
    /// @throws UsageFault when there is no such component, or the address is none of its
    public static void check(Source.Endpoint source) {
        of(source, FeedSettings.DEFAULT, batch -> {}).close();
    }

    private static Endpoint resolve(Source.Endpoint source, DefaultCamelContext context) {
        String scheme = source.uri().substring(0, source.uri().indexOf(':'));
        Placeholders.keepSecret(source.uri(), context);
        try {
            if (context.getComponent(scheme) != null) {
                return context.getEndpoint(source.uri());
            }
        } catch (NoSuchEndpointException | ResolveEndpointFailedException e) {
            throw new UsageFault(
                    "'" + source.name() + "' is no address that Camel's component '" + scheme + "' takes: "
                            + unknownParameters(source, e).orElseGet(() -> reason(e)) + ".",
                    e);
        }
        throw new UsageFault("There is nothing at '" + source.name() + "', and no Camel component '" + scheme
                + "' to read it with: name a folder, a file or an address, or put the component's jars into lib/ext.");
    }

    /// Returns when the endpoint has come to its end or [#stop] was called, and everything that it delivered was
    /// taken.
    ///
    /// @throws StoreFault when the endpoint cannot be read, or its server does not answer
    public void follow() {
        try {
            runToTheEnd();
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /// Rethrows after the context has stopped, because a batch may still fail meanwhile.
    private void runToTheEnd() {
        try {
            context.start();
            requireContact();
            feed.awaitEnd();
        } finally {
            stopContext();
        }
        feed.rethrow();
    }

    /// Waits for the messages under way. After an `Error` it does not, because an exchange may never be
    /// completed.
    private void stopContext() {
        try {
            feed.lost().during(() -> {
                context.stop();
                return context;
            });
        } finally {
            context.getShutdownStrategy().setTimeout(SECONDS_FOR_WHAT_IS_LOST);
            stop(context, schedule);
        }
    }

    private static void stop(CamelContext context, WatchedSchedule schedule) {
        context.stop();
        schedule.shutdownNow();
    }

    /// Throws when the server does not answer. Not for an endpoint that is polled: a poll reports its own
    /// failure.
    private void requireContact() {
        Instant end = Instant.now().plus(ANSWER_TIMEOUT);
        Optional<String> missing = feed.isPolled() ? Optional.empty() : health.missing();
        while (missing.isPresent() && !feed.awaitEnd(PAUSE)) {
            if (Instant.now().isAfter(end)) {
                throw new StoreFault(
                        "The endpoint " + source.name() + " has not answered for " + ANSWER_TIMEOUT.toSeconds()
                                + " seconds: " + missing.get() + " Is its server up, and its address right?");
            }
            missing = health.missing();
        }
    }

    /// Ends [#follow] once the messages that have come are taken. From any thread.
    public void stop() {
        feed.end();
    }

    @Override
    public void close() {
        stop(context, schedule);
    }

    private StoreFault unreadable(Throwable cause) {
        return new StoreFault(
                "The endpoint " + source.name() + " cannot be read: " + reason(cause)
                        + ". What was delivered before is in the stores.",
                cause);
    }

    /// Camel names them with their values.
    private static Optional<String> unknownParameters(Source.Endpoint source, Exception e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        int begin = message.indexOf(UNKNOWN_PARAMETERS);
        if (begin < 0) {
            return Optional.empty();
        }
        String listed = message.substring(begin);
        String names = source.parameters().stream()
                .filter(name -> listed.contains("{" + name + "=") || listed.contains(", " + name + "="))
                .map(name -> "'" + Texts.quotable(name) + "'")
                .collect(joining(", "));
        return Optional.of("it has no parameter " + names);
    }

    /// The component's own message, which is the cause of Camel's, and the root cause. Cut, because some
    /// components list all their attempts.
    private static String reason(Throwable error) {
        List<Throwable> causes = causes(error);
        String said = causes.stream()
                .filter(cause -> !cause.getClass().getName().startsWith("org.apache.camel."))
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElseGet(() -> String.valueOf(causes.getLast().getMessage()));
        String root = String.valueOf(causes.getLast().getMessage());
        String whole = Secrets.masked(said.contains(root) ? said : said.replaceAll("\\.$", "") + ": " + root);
        return whole.length() <= LONGEST_REASON
                ? whole.replaceAll("\\.$", "")
                : whole.substring(0, LONGEST_REASON) + "…";
    }

    private static List<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
    }
}
