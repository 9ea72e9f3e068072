package io.termatlas.app.run;

import io.termatlas.ingest.run.Deriver;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.TermsInOrder;

/// For stores that are not to have what follows from all terms together.
final class NoDeriver implements Deriver {
    @Override
    public Derived derive(TermsInOrder terms) {
        return Derived.NOTHING;
    }

    @Override
    public Communities communities(TermsInOrder terms, Derived derived) {
        return Communities.NONE;
    }
}
