package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;

/// Opens the stores of each glossary that a run finds payloads for.
public interface Targets {

    /// Called once a glossary, from any thread, one call at a time. Whoever made the targets closes what it
    /// opened.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the stores cannot be used, or another run is writing them
    Target open(SitePartition.Part part);

    /// @param glossary as this run is to have it
    record Target(Glossary glossary, Sinks sinks) {}
}
