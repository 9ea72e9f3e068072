package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Ledger;
import java.util.List;

/// One step of bringing the graph up to date: a transaction that can be repeated.
public sealed interface Delivery {

    /// The number of terms that the step completes.
    default int size() {
        return 0;
    }

    /// All that follows but the confirmation, of a run that changes few terms.
    record Update(List<Slug> upserts, List<Slug> removals, List<Slug> derived, Ledger ledger) implements Delivery {
        /// As much as the steps that it stands for.
        @Override
        public int size() {
            return 2 * upserts.size() + removals.size() + derived.size();
        }
    }

    /// Marks the glossary: a run is under way.
    record Begin(Glossary glossary) implements Delivery {}

    /// The terms themselves.
    record Nodes(List<Slug> slugs) implements Delivery {
        @Override
        public int size() {
            return slugs.size();
        }
    }

    /// The terms' related-term edges. Comes after all nodes, so that only a term that is not published becomes
    /// a missing term.
    record Edges(List<Slug> slugs) implements Delivery {
        @Override
        public int size() {
            return slugs.size();
        }
    }

    /// Terms that are gone. Comes after all edges, so that only a term that is still named stays as a missing
    /// term.
    record Removal(List<Slug> slugs) implements Delivery {
        @Override
        public int size() {
            return slugs.size();
        }
    }

    /// What was derived of the terms. Comes when all terms stand, so that every mention finds its target.
    record Derivations(List<Slug> slugs) implements Delivery {
        @Override
        public int size() {
            return slugs.size();
        }
    }

    /// Which terms hang together. Comes when all terms stand.
    record Grouping(Communities communities) implements Delivery {}

    /// All is written.
    record Completion(Ledger ledger) implements Delivery {}

    /// The index has committed: clears the mark.
    record Confirmation() implements Delivery {}
}
