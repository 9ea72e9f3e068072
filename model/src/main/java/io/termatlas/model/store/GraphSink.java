package io.termatlas.model.store;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The graph of one glossary, as a run writes it: [#begin], then any number of batches, [#complete], and [#confirm]
/// once the index has committed. Every call is idempotent and a transaction of its own, so that a run which died is
/// mended by repeating it.
///
/// For one thread. Every method throws a [StoreFault][io.termatlas.model.fault.StoreFault] when the graph cannot be
/// used.
public interface GraphSink extends AutoCloseable {

    /// @return what was committed last, with its mark when a run is or was under way; empty when the graph has never
    /// heard of the glossary
    Optional<Ledger> ledger();

    /// Whether the graph does not say yet that the glossary belongs to the one who writes it here, and the next run
    /// will have it say so.
    default boolean claims() {
        return false;
    }

    /// Visits every published term once; one that a run left half written has a fingerprint that equals no other.
    void forEachStored(BiConsumer<Slug, Fingerprint> visitor);

    /// Marks the glossary: a run is under way.
    void begin(Glossary glossary);

    /// Writes the terms' nodes, categories and questions. Their fingerprints are withheld until [#relate].
    void upsertNodes(List<StatedTerm> batch);

    /// Reconciles the terms' related-term edges with what they say and, in the same transaction, sets their
    /// fingerprints.
    void relate(List<StatedTerm> batch);

    /// Takes the terms out; one that is still named by others becomes a missing term.
    void remove(List<Slug> batch);

    /// Drops missing terms and categories that no term names any more, counts, and writes the ledger. The mark
    /// stays.
    void complete(Ledger ledger);

    /// Clears the mark.
    void confirm();

    @Override
    void close();
}
