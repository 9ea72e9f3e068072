package io.termatlas.app.answer;

import io.termatlas.model.store.Ledger;
import java.time.Instant;

/// What one store holds of a glossary.
///
/// @param store `index` or `graph`
public record StoreState(String glossary, String store, long generation, long terms, Instant committedAt) {
    static StoreState of(String store, Ledger ledger) {
        return new StoreState(
                ledger.glossary().id().value(), store, ledger.generation(), ledger.terms(), ledger.committedAt());
    }
}
