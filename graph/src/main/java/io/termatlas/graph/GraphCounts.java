package io.termatlas.graph;

import io.termatlas.model.store.Ledger;

/// What the graph holds of one glossary, counted now, beside what its ledger says of the last commit.
///
/// @param terms         published ones
/// @param missing       named by others, not published
/// @param relationships between terms: `RELATED_TO` and `MENTIONS`
/// @param asCommitted   whether this is as much as the last commit counted, as far as its ledger says
public record GraphCounts(Ledger ledger, long terms, long missing, long relationships, boolean asCommitted) {}
