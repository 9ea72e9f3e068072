package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.model.fault.Wording;
import java.time.Duration;

/// How a run works, whatever it reads.
///
/// @param limits     what a payload may cost
/// @param run        what all payloads together may cost
/// @param strict     whether a payload with a type that nobody knows is refused, not read through
/// @param mapping    what the user says of the site's own shape
/// @param wording    of what a payload is refused for
/// @param pace       how much at a time, and how often again
public record IngestSettings(
        Limits limits, RunLimits run, boolean strict, Mapping mapping, Wording wording, Pace pace) {
    public static final IngestSettings DEFAULT =
            new IngestSettings(Limits.DEFAULT, RunLimits.DEFAULT, false, Mapping.NONE, Wording.PLAIN, Pace.DEFAULT);

    /// How much at a time, and how often again.
    ///
    /// @param threads    payloads that are read and decoded at the same time
    /// @param batchSize  terms in one transaction of the graph
    /// @param redeliver  how often a batch is offered again to a graph that cannot be reached
    /// @param firstPause the pause before the first of these; it doubles each time
    public record Pace(int threads, int batchSize, int redeliver, Duration firstPause) {
        public static final Pace DEFAULT = new Pace(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8), 1_000, 6, Duration.ofMillis(500));

        public Pace {
            if (threads < 1 || batchSize < 1 || redeliver < 0 || firstPause.isNegative()) {
                throw new IllegalArgumentException(
                        "threads and batch size are at least 1, redeliveries and pause not negative");
            }
        }
    }
}
