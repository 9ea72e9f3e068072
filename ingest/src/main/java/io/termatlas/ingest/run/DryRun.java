package io.termatlas.ingest.run;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Fault;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run would do.
///
/// @param report  as the run would give it, the durations aside, and without what the graph says after a run
/// @param plans   of the report's glossary and of those of its locales
/// @param refusal of the guard that would keep the run from changing anything
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DryRun(Report report, SortedMap<GlossaryId, Plan> plans, Optional<Fault> refusal) {
    public DryRun {
        plans = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(plans)));
    }
}
