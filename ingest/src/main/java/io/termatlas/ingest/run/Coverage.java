package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Source;
import java.util.List;

/// What a run may conclude from terms that its sources do not state.
///
/// @param isComplete whether every source was whole and ended without an error of its own
/// @param prunes     whether terms that no source states are removed
/// @param before     the rank of stored statements in a run that is not complete
record Coverage(boolean isComplete, boolean prunes, PriorRank before) {

    /// The rank of stored statements: as of an earlier delivery of the same endpoint, or as of an earlier
    /// source, which every statement of this run overrides.
    enum PriorRank {
        AS_THE_SAME_SOURCE,
        AS_AN_EARLIER_SOURCE
    }

    static Coverage of(List<Source> sources, boolean hasSourceErrors, boolean prune) {
        boolean complete = !hasSourceErrors && sources.stream().allMatch(Source::isWhole);
        boolean batches =
                sources.stream().allMatch(source -> source instanceof Source.Batch || source instanceof Source.Kept);
        return new Coverage(
                complete, complete && prune, batches ? PriorRank.AS_THE_SAME_SOURCE : PriorRank.AS_AN_EARLIER_SOURCE);
    }
}
