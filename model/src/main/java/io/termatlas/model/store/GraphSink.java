package io.termatlas.model.store;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The graph of one glossary, as a run writes it: [#begin], then any number of batches, [#complete], and
/// [#confirm] once the index has committed; a small run is one [#update] and [#confirm]. Every call is idempotent and
/// a transaction of its own, so that a run which died is mended by repeating it.
///
/// For one thread. Every method throws a [StoreFault][io.termatlas.model.fault.StoreFault] when the graph
/// cannot be used.
public interface GraphSink extends AutoCloseable {

    /// @return what was committed last, with its mark when a run is or was under way; empty when the graph has
    /// never heard of the glossary
    Optional<Ledger> ledger();

    /// Whether the graph does not say yet that the glossary belongs to the one who writes it here, and the next run
    /// will have it say so.
    default boolean claims() {
        return false;
    }

    /// Compares how much the graph holds with what the last commit counted. Where that is equal, it costs by
    /// the number of glossaries, else by that of terms. A ledger without such counts, which a former release
    /// wrote, counts as one that differs.
    Census census();

    /// Visits every published term of ours once; one that a run left half written has a fingerprint that equals
    /// no other. Nodes of other programs are passed over.
    void forEachStored(BiConsumer<Slug, Fingerprint> visitor);

    /// Compares the graph with these terms by content: every property and relationship of ours. One pass over
    /// both in the order of slugs, so the memory does not grow with the texts.
    ///
    /// To mend the graph, [#upsertNodes], [#relate] and [#derive] those of the terms that differ, [#remove] all
    /// other slugs that differ, [#group], and [#complete]. Foreign content is reported, too, and needs nothing.
    ///
    /// @param told called with each difference
    /// @param derived of the terms; null where it is not known yet: then that is not compared
    void compare(Glossary glossary, TermsInOrder wanted, @Nullable Derived derived, Consumer<Difference> told);

    /// Marks the glossary: a run is under way.
    void begin(Glossary glossary);

    /// Writes the terms' nodes, categories and questions. Their fingerprints are withheld until [#relate].
    void upsertNodes(List<StatedTerm> batch);

    /// Reconciles the terms' related-term edges with what they say and, in the same transaction, sets their
    /// fingerprints.
    void relate(List<StatedTerm> batch);

    /// Has the graph say what was derived of the terms, which stand as nodes; where it says so, nothing is written. A
    /// mention of a term that is not published is passed over.
    void derive(List<DerivedTerm> batch);

    /// Has the graph say to which community each published term belongs; where it says so, nothing is written. Costs by
    /// the number of terms.
    void group(Communities communities);

    /// Takes the terms out; one that is still named by others, or that has a relationship of another program,
    /// becomes a missing term.
    void remove(List<Slug> batch);

    /// @return those of the slugs that are missing terms though no term names them: relationships of other
    /// programs keep them
    List<Slug> keptForOthers(List<Slug> removed);

    /// Drops missing terms and categories that no term names any more, and writes the ledger with what the
    /// graph holds. After a [#compare], and where a run had died, it counts all of it anew. The mark stays.
    void complete(Ledger ledger);

    /// What [#begin], [#upsertNodes], [#relate], [#remove], [#derive] and [#complete] do one after the other, for
    /// so few terms that a store may do it in a single transaction: each that it spares costs about as much as the
    /// statements in it.
    default void update(List<StatedTerm> upserts, List<Slug> removals, List<DerivedTerm> derived, Ledger ledger) {
        begin(ledger.glossary());
        upsertNodes(upserts);
        relate(upserts);
        remove(removals);
        derive(derived);
        complete(ledger);
    }

    /// Clears the mark.
    void confirm();

    @Override
    void close();
}
