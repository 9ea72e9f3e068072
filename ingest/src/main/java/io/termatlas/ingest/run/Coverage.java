package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Source;
import java.util.List;

/// How much a run that has read its sources may conclude from their silence.
///
/// @param isComplete whether every source was whole and ended without an error of its own
/// @param prunes     whether what no source states is removed
/// @param before     how late what is stored counts as said, in a run that is not complete
record Coverage(boolean isComplete, boolean prunes, PriorRank before) {

    /// What is stored may come from an earlier delivery of the same endpoint, or from other sources, which
    /// anything that is said now overrides.
    enum PriorRank {
        AS_THE_SAME_SOURCE,
        AS_AN_EARLIER_SOURCE
    }

    static Coverage of(List<Source> sources, boolean hasTrouble, boolean prune) {
        boolean complete = !hasTrouble && sources.stream().allMatch(Source::isWhole);
        boolean batches = sources.stream().allMatch(source -> source instanceof Source.Batch);
        return new Coverage(
                complete, complete && prune, batches ? PriorRank.AS_THE_SAME_SOURCE : PriorRank.AS_AN_EARLIER_SOURCE);
    }
}
