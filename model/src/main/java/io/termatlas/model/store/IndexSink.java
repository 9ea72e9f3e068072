package io.termatlas.model.store;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The full-text store of one glossary, as a run writes it. Readers see nothing of it before [#commit].
///
/// `upsert` and `remove` may be called from several threads; everything else from one. Every method throws a
/// [StoreFault][io.termatlas.model.fault.StoreFault] when the index cannot be used.
public interface IndexSink extends AutoCloseable {

    /// @return what was committed last, also for a rebuild: what it is about to replace; empty before the first commit
    Optional<Ledger> ledger();

    /// Names what was committed last: no other commit of any process has the same name. Empty before the first commit.
    Optional<String> commitId();

    /// Whether the writes begin from nothing, as on the first run and for a rebuild. Then every term that is to stay
    /// must be written again.
    boolean beginsEmpty();

    /// Visits every committed term once, in no particular order; for a rebuild those that it is about to replace.
    void forEachStored(Consumer<StoredTerm> visitor);

    /// The committed term, whatever was written since; for a rebuild the one that it is about to replace.
    Optional<StatedTerm> findStored(Slug slug);

    /// The committed terms that name this one as related, in no particular order, the term itself left out.
    List<Slug> namedBy(Slug slug);

    /// Creates the term or replaces what stands under its slug.
    void upsert(StatedTerm term);

    void remove(Slug slug);

    /// Visits the named terms once each, uncommitted writes included, in no particular order.
    ///
    /// @throws IllegalStateException when one of them is not there
    void read(Collection<Slug> slugs, Consumer<StatedTerm> visitor);

    /// All terms as a commit would publish them.
    TermsInOrder staged();

    /// Whether what the last commit says was derived follows from the terms of that commit. It does not where
    /// terms were written and [#derive] was not called.
    boolean isDerived();

    /// Writes what follows from the [staged terms][#staged]. No term is written afterwards before the commit.
    ///
    /// @param changed told of each term of which something else was derived than before, in no particular order
    void derive(Derived derived, Consumer<Slug> changed);

    /// What was derived of a term, uncommitted writes included, without mentions of terms that are not there;
    /// [nothing][DerivedTerm#none] of one that is not there itself.
    DerivedTerm derived(Slug slug);

    /// Looks up the names and slugs of the changed terms, and of at most a thousand others that share a key with
    /// one of them, as they would be found after a commit. Each is looked up by its key and, for a thousand of the
    /// changed ones and all of those others, by a whole query. A changed term that is not there is passed over.
    ///
    /// Where the writes [begin empty][#beginsEmpty], it looks up the key of every term and a sample of all terms
    /// by a whole query.
    SelfCheck check(Collection<Slug> changed);

    /// Makes all writes and the ledger durable and visible at once.
    void commit(Ledger ledger);

    /// Discards what was not committed.
    @Override
    void close();
}
