package io.termatlas.ingest.route;

import java.time.Duration;

/// How messages of an endpoint are gathered to batches, each of which is a run of its own.
///
/// @param messages the most of one batch
/// @param bytes    the most of one batch, but for its last message
/// @param pause    after which a batch goes, however small it is
public record FeedSettings(int messages, long bytes, Duration pause) {
    public static final FeedSettings DEFAULT = new FeedSettings(1_000, 64L << 20, Duration.ofSeconds(5));

    public FeedSettings {
        if (messages < 1 || bytes < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("a batch has at least one message and one byte, and ends some time");
        }
    }
}
