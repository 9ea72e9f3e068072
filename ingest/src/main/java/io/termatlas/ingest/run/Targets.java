package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;

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
    record Target(Glossary glossary, Sinks sinks) {}
}
