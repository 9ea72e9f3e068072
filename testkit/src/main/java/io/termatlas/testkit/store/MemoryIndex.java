package io.termatlas.testkit.store;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.model.store.TermsInOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The index of one glossary in memory, as the port demands it; shared by its sinks.
public final class MemoryIndex {
    private Map<Slug, StatedTerm> committed = Map.of();
    private Map<Slug, DerivedTerm> committedDerived = Map.of();
    private boolean isDerived;
    private @Nullable Ledger ledger;
    private @Nullable String commitId;
    private @Nullable SelfCheck check;

    /// @see io.termatlas.model.store.IndexSink#beginsEmpty
    public IndexSink sink(boolean rebuild) {
        return new Sink(rebuild || ledger == null);
    }

    /// The answer of every self-check from now on; without it all names are found.
    public void willCheck(SelfCheck answer) {
        check = answer;
    }

    public Optional<Ledger> ledger() {
        return Optional.ofNullable(ledger);
    }

    public Optional<StatedTerm> find(Slug slug) {
        return Optional.ofNullable(committed.get(slug));
    }

    /// What was derived of a committed term.
    public DerivedTerm derived(Slug slug) {
        return committedDerived.getOrDefault(slug, DerivedTerm.none(slug));
    }

    /// What is committed, by slug.
    public List<StatedTerm> terms() {
        return List.copyOf(committed.values());
    }

    private final class Sink implements IndexSink {
        private final boolean beginsEmpty;
        private final Map<Slug, StatedTerm> draft;
        private final Map<Slug, DerivedTerm> draftDerived = new HashMap<>(committedDerived);
        private volatile boolean draftIsDerived = isDerived;

        Sink(boolean beginsEmpty) {
            this.beginsEmpty = beginsEmpty;
            this.draft = new ConcurrentHashMap<>(beginsEmpty ? Map.of() : committed);
        }

        @Override
        public Optional<Ledger> ledger() {
            return MemoryIndex.this.ledger();
        }

        @Override
        public Optional<String> commitId() {
            return Optional.ofNullable(commitId);
        }

        @Override
        public boolean beginsEmpty() {
            return beginsEmpty;
        }

        @Override
        public void forEachStored(Consumer<StoredTerm> visitor) {
            terms().forEach(term -> visitor.accept(new StoredTerm(term.slug(), term.fingerprint(), term.origin())));
        }

        @Override
        public Optional<StatedTerm> findStored(Slug slug) {
            return find(slug);
        }

        @Override
        public List<Slug> namedBy(Slug slug) {
            return terms().stream()
                    .filter(term -> TermGraph.edges(term).stream()
                            .anyMatch(edge -> edge.to().equals(slug)))
                    .map(StatedTerm::slug)
                    .toList();
        }

        @Override
        public void upsert(StatedTerm term) {
            draftIsDerived = false;
            draft.put(term.slug(), term);
        }

        @Override
        public void remove(Slug slug) {
            draftIsDerived = false;
            draft.remove(slug);
        }

        @Override
        public void read(Collection<Slug> slugs, Consumer<StatedTerm> visitor) {
            for (Slug slug : Set.copyOf(slugs)) {
                StatedTerm term = draft.get(slug);
                if (term == null) {
                    throw new IllegalStateException("the term '" + slug + "' is missing");
                }
                visitor.accept(term);
            }
        }

        @Override
        public TermsInOrder staged() {
            return visitor -> new TreeMap<>(draft).values().forEach(visitor);
        }

        @Override
        public boolean isDerived() {
            return isDerived;
        }

        @Override
        public void derive(Derived derived, Consumer<Slug> changed) {
            draftDerived.keySet().retainAll(draft.keySet());
            for (Slug slug : draft.keySet()) {
                DerivedTerm wanted = derived.of(slug);
                DerivedTerm before = draftDerived.put(slug, wanted);
                if (!wanted.equals(before == null ? DerivedTerm.none(slug) : before)) {
                    changed.accept(slug);
                }
            }
            draftIsDerived = true;
        }

        @Override
        public DerivedTerm derived(Slug slug) {
            DerivedTerm known = draftDerived.getOrDefault(slug, DerivedTerm.none(slug));
            List<Mention> mentions = draft.containsKey(slug)
                    ? known.mentions().stream()
                            .filter(mention -> draft.containsKey(mention.target()))
                            .toList()
                    : List.of();
            return new DerivedTerm(slug, mentions, draft.containsKey(slug) ? known.rank() : 0);
        }

        @Override
        public SelfCheck check(Collection<Slug> changed) {
            return check == null ? new SelfCheck(2L * checked(changed), 0, List.of()) : check;
        }

        /// Only equal names share a key here.
        private long checked(Collection<Slug> changed) {
            Set<String> names = new HashSet<>();
            read(
                    changed.stream().filter(draft::containsKey).toList(),
                    term -> names.add(term.term().name()));
            return draft.values().stream()
                    .filter(term -> beginsEmpty || names.contains(term.term().name()))
                    .count();
        }

        @Override
        public void commit(Ledger next) {
            committed = new TreeMap<>(draft);
            committedDerived = Map.copyOf(draftDerived);
            isDerived = draftIsDerived;
            ledger = next;
            commitId = UUID.randomUUID().toString();
        }

        @Override
        public void close() {}
    }
}
