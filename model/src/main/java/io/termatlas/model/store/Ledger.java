package io.termatlas.model.store;

import io.termatlas.model.Glossary;
import java.time.Instant;

/// What a store says of its last commit of a glossary. The stores are their own ledger: no third file can disagree
/// with them.
///
/// @param generation number of committed runs that changed something, from 0 for a glossary that was only begun
/// @param terms      published terms
/// @param derivation digest of everything beside the terms that shapes what is stored; another digest means a rebuild
/// @param pending a run began to write and has not ended: what is stored may be ahead of `generation` (the graph only)
public record Ledger(
        Glossary glossary, long generation, long terms, Instant committedAt, String derivation, boolean pending) {

    /// Whether both stores stand at the end of the same run, so that the fingerprints of one speak for both.
    public boolean agreesWith(Ledger other) {
        return !pending
                && !other.pending
                && generation == other.generation
                && terms == other.terms
                && committedAt.equals(other.committedAt)
                && derivation.equals(other.derivation)
                && glossary.equals(other.glossary);
    }

    /// The same without the mark of a run that is or was under way.
    public Ledger unmarked() {
        return new Ledger(glossary, generation, terms, committedAt, derivation, false);
    }
}
