package io.termatlas.model.store;

import io.termatlas.model.StatedTerm;
import java.util.function.Consumer;

/// All terms that a glossary should hold, in the order of their slugs, one at a time.
@FunctionalInterface
public interface TermsInOrder {

    /// Visits each once; the same ones with every call.
    void forEach(Consumer<StatedTerm> visitor);
}
