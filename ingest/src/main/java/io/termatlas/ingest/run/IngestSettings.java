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
    /// @param graphWait  how long all batches together wait for a graph that is away; zero for one try each
    /// @param firstPause the pause before a batch is offered again; it doubles each time, up to ten seconds
    public record Pace(int threads, int batchSize, Duration graphWait, Duration firstPause) {
        public static final Pace DEFAULT = new Pace(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
                1_000,
                Duration.ofMinutes(2),
                Duration.ofMillis(500));

        public Pace {
            if (threads < 1 || batchSize < 1 || graphWait.isNegative() || firstPause.isNegative()) {
                throw new IllegalArgumentException(
                        "threads and batch size are at least 1, neither wait nor pause is negative");
            }
        }

        /// The same with another wait for the graph.
        public Pace waiting(Duration wait) {
            return new Pace(threads, batchSize, wait, firstPause);
        }
    }
}
