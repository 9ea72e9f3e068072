package io.termatlas.ingest.run;

import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.TermsInOrder;
import java.util.Optional;

/// Finds out what follows from the terms of a glossary taken together.
public interface Deriver {

    /// A sentence about why so many terms cannot be derived from here, and what to do; empty where they can.
    default Optional<String> obstacle(long terms) {
        return Optional.empty();
    }

    /// A function of the terms alone: neither their order nor what was before matters.
    ///
    /// @param terms may be visited several times
    Derived derive(TermsInOrder terms);

    /// Which of the terms hang together.
    ///
    /// @param derived the rest of what follows from these terms
    Communities communities(TermsInOrder terms, Derived derived);
}
