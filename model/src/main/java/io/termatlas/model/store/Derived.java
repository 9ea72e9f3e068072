package io.termatlas.model.store;

import io.termatlas.model.Slug;

/// What follows from the terms of a glossary taken together, to be asked for term by term.
@FunctionalInterface
public interface Derived {
    Derived NOTHING = DerivedTerm::none;

    /// [Nothing][DerivedTerm#none] of a term that is not published.
    DerivedTerm of(Slug slug);
}
