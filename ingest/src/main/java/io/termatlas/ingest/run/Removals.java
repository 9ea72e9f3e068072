package io.termatlas.ingest.run;

/// What a run would take out of the stores, for the guard to look at.
///
/// @param removed      terms that go from the index, the graph or both
/// @param inGraphAlone those of them that the index does not have
/// @param published    terms before the run, in the store that had more of them
record Removals(long removed, long inGraphAlone, long published) {}
