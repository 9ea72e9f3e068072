package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import java.util.Set;

/// Opens the stores of each glossary that a run finds payloads for.
public interface Targets {

    /// Called once a glossary, from any thread, one call at a time. The caller that made the targets closes what
    /// they opened.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the stores cannot be used, or another run is writing them
    Target open(SitePartition.Part part);

    /// Whether one of the stores that the run writes has the glossary already.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the stores cannot be used
    boolean isStored(GlossaryId glossary);

    /// @param glossary with the language and base URL of this run
    /// @param keptOut  terms that the owner of the glossary wants to be out of it, whatever its sources state
    record Target(Glossary glossary, Sinks sinks, Set<Slug> keptOut) {
        public Target {
            keptOut = Set.copyOf(keptOut);
        }

        /// Of which nothing is kept out.
        public Target(Glossary glossary, Sinks sinks) {
            this(glossary, sinks, Set.of());
        }
    }
}
