package io.termatlas.model.store;

import io.termatlas.model.Slug;
import java.util.Optional;

/// What follows from the terms of a glossary taken together, to be asked for term by term.
@FunctionalInterface
public interface Derived {
    Derived NOTHING = new Derived() {
        @Override
        public DerivedTerm of(Slug slug) {
            return DerivedTerm.none(slug);
        }

        @Override
        public Optional<Communities> communities() {
            return Optional.of(Communities.NONE);
        }
    };

    /// [Nothing][DerivedTerm#none] of a term that is not published.
    DerivedTerm of(Slug slug);

    /// Found out when it is asked for, which takes a while; empty where it is not known.
    default Optional<Communities> communities() {
        return Optional.empty();
    }
}
