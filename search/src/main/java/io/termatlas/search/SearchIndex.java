package io.termatlas.search;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The index of one glossary: the reading side.
///
/// Thread safe, one a glossary and process. Every call sees one committed generation, and a newer one within a second
/// of its commit, whichever process commits it. Every method throws a
/// [StoreFault][io.termatlas.model.fault.StoreFault] when the index cannot be read.
public interface SearchIndex extends AutoCloseable {

    /// What the newest commit says of itself.
    Ledger ledger();

    /// Hits best first, equal ones by slug; no text is an error. Costs by the number of hits, not by that of terms.
    SearchResult search(SearchRequest request);

    /// Terms for a typed prefix, the likeliest first; a typo is forgiven.
    ///
    /// @param size at most so many, 1 to [SearchRequest#LARGEST_SIZE]
    List<Suggestion> suggest(String text, int size);

    Optional<StatedTerm> find(Slug slug);

    boolean isPublished(Slug slug);

    /// The published terms that name this one, sorted by slug; the slug itself need not be published. One that names it
    /// as broader is narrower, and the other way round.
    List<RelatedTerm> relatedFrom(Slug slug);

    /// Visits all terms of one generation in slug order, one at a time.
    void forEachTerm(Consumer<StatedTerm> visitor);

    /// Whether what was derived follows from the terms of the newest commit. After writes outside of batch runs it does
    /// not, until the next of these.
    boolean isDerived();

    /// What the last batch run has derived of a term, without mentions of terms that are gone.
    DerivedTerm derived(Slug slug);

    /// Questions under way end first.
    @Override
    void close();
}
