package io.termatlas.app.run;

import io.termatlas.derive.measure.LeidenCommunities;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.search.SearchIndex;
import java.util.Optional;

/// What an index says was derived of its terms. It does not say which of them hang together: where the rest follows
/// from its terms, so does that.
final class StoredDerivation implements Derived {
    private final SearchIndex index;

    StoredDerivation(SearchIndex index) {
        this.index = index;
    }

    @Override
    public DerivedTerm of(Slug slug) {
        return index.derived(slug);
    }

    @Override
    public Optional<Communities> communities() {
        if (Deriving.isLeftOut(index.ledger().derivation())) {
            return Optional.of(Communities.NONE);
        }
        return index.isDerived() ? Optional.of(LeidenCommunities.of(index::forEachTerm, this)) : Optional.empty();
    }
}
