package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.fault.Wording;
import java.time.Duration;

/// How a run works, for every source.
///
/// @param limits     of one payload
/// @param run        limits of all payloads together
/// @param strict     whether a payload with an unknown type is refused, else the type's argument is read
/// @param mapping    the user's mapping of the site's own shape
/// @param sources    how sources on the disk are read
/// @param wording    of the reasons why payloads are refused
/// @param pace       threads, size of batches and retries
public record IngestSettings(
        Limits limits,
        RunLimits run,
        boolean strict,
        Mapping mapping,
        SourceOptions sources,
        Wording wording,
        Pace pace) {
    public static final IngestSettings DEFAULT = new IngestSettings(
            Limits.DEFAULT, RunLimits.DEFAULT, false, Mapping.NONE, SourceOptions.DEFAULT, Wording.PLAIN, Pace.DEFAULT);

    /// The threads, the size of batches and the retries of a run.
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
