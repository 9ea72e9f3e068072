package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Both stores as the ports promise them, in memory, across runs. A run can be made to die at any of its writes.
final class MemoryStores {
    private static final Fingerprint WITHHELD = new Fingerprint(0, 0);
    private static final List<RelatedTerm> FORMER_EDGES =
            List.of(new RelatedTerm(Slug.of("as-a-former-version-wrote-it"), ""));

    private Map<Slug, StatedTerm> index = Map.of();
    private @Nullable Ledger indexLedger;
    private final Map<Slug, GraphTerm> graph = new TreeMap<>();
    private @Nullable Ledger graphLedger;
    private String derivation = "derivation";
    private int writes;
    private SelfCheck selfCheck = SelfCheck.NONE;
    private int diesAt = Integer.MAX_VALUE;

    /// What kill -9 looks like from within.
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record GraphTerm(StatedTerm text, Fingerprint fingerprint, List<RelatedTerm> edges) {}

    Sinks both() {
        return Sinks.both(new MemoryIndex(false), new MemoryGraph(), derivation);
    }

    Sinks rebuild() {
        return Sinks.both(new MemoryIndex(true), new MemoryGraph(), derivation);
    }

    Sinks indexOnly() {
        return Sinks.indexOnly(new MemoryIndex(false), derivation);
    }

    Sinks graphOnly() {
        return Sinks.graphOnly(new MemoryStores().new MemoryIndex(true), new MemoryGraph(), derivation);
    }

    /// A rebuild for the index alone, as when another version comes upon it.
    Sinks rebuildIndexOnly() {
        return Sinks.indexOnly(new MemoryIndex(true), derivation);
    }

    /// From now on the runs are those of a version that stores otherwise; what is in the graph shows as torn until it
    /// is written again.
    void upgrade() {
        derivation = "the next derivation";
        graph.replaceAll((slug, term) -> new GraphTerm(term.text, term.fingerprint, FORMER_EDGES));
    }

    /// What the index says of its next commit.
    void willCheck(SelfCheck check) {
        selfCheck = check;
    }

    void dieAtWrite(int number) {
        writes = 0;
        diesAt = number;
    }

    int writes() {
        return writes;
    }

    /// What the index says: key to path and fingerprint.
    Map<String, String> indexDump() {
        Map<String, String> dump = new TreeMap<>();
        index.forEach((slug, term) -> dump.put(slug.value(), term.fingerprint().toString()));
        return dump;
    }

    /// What the graph says, by what is really on its nodes and edges, not by the fingerprints it claims.
    Map<String, String> graphDump() {
        Map<String, String> dump = new TreeMap<>();
        graph.forEach((slug, term) -> {
            boolean whole = term.text.term().relatedTerms().equals(term.edges)
                    && term.text.fingerprint().equals(term.fingerprint);
            dump.put(slug.value(), whole ? term.fingerprint.toString() : "torn");
        });
        return dump;
    }

    Optional<StatedTerm> indexed(String slug) {
        return Optional.ofNullable(index.get(Slug.of(slug)));
    }

    Ledger indexLedger() {
        return Objects.requireNonNull(indexLedger);
    }

    Ledger graphLedger() {
        return Objects.requireNonNull(graphLedger);
    }

    private void write() {
        writes++;
        if (writes == diesAt) {
            diesAt = Integer.MAX_VALUE;
            throw new Death();
        }
    }

    private final class MemoryIndex implements IndexSink {
        private final boolean beginsEmpty;
        private final Map<Slug, StatedTerm> draft;

        MemoryIndex(boolean rebuild) {
            beginsEmpty = rebuild || indexLedger == null;
            draft = beginsEmpty ? new ConcurrentHashMap<>() : new ConcurrentSkipListMap<>(index);
        }

        @Override
        public Optional<Ledger> ledger() {
            return Optional.ofNullable(indexLedger);
        }

        @Override
        public boolean beginsEmpty() {
            return beginsEmpty;
        }

        @Override
        public void forEachStored(Consumer<StoredTerm> visitor) {
            index.values()
                    .forEach(term -> visitor.accept(new StoredTerm(term.slug(), term.fingerprint(), term.origin())));
        }

        @Override
        public Optional<StatedTerm> findStored(Slug slug) {
            return Optional.ofNullable(index.get(slug));
        }

        @Override
        public void upsert(StatedTerm term) {
            draft.put(term.slug(), term);
        }

        @Override
        public void remove(Slug slug) {
            draft.remove(slug);
        }

        @Override
        public void read(Collection<Slug> slugs, Consumer<StatedTerm> visitor) {
            slugs.forEach(slug -> visitor.accept(Objects.requireNonNull(draft.get(slug))));
        }

        @Override
        public SelfCheck check(Collection<Slug> changed) {
            return selfCheck;
        }

        @Override
        public void commit(Ledger ledger) {
            write();
            index = new HashMap<>(draft);
            indexLedger = ledger;
        }

        @Override
        public void close() {}
    }

    private final class MemoryGraph implements GraphSink {
        @Override
        public Optional<Ledger> ledger() {
            return Optional.ofNullable(graphLedger);
        }

        @Override
        public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
            graph.forEach((slug, term) -> visitor.accept(slug, term.fingerprint));
        }

        @Override
        public void begin(Glossary glossary) {
            write();
            Ledger known = graphLedger;
            graphLedger = known == null
                    ? new Ledger(glossary, 0, 0, java.time.Instant.EPOCH, "", true)
                    : new Ledger(
                            known.glossary(),
                            known.generation(),
                            known.terms(),
                            known.committedAt(),
                            known.derivation(),
                            true);
        }

        @Override
        public void upsertNodes(List<StatedTerm> batch) {
            write();
            for (StatedTerm term : batch) {
                GraphTerm known = graph.get(term.slug());
                graph.put(term.slug(), new GraphTerm(term, WITHHELD, known == null ? List.of() : known.edges));
            }
        }

        @Override
        public void relate(List<StatedTerm> batch) {
            write();
            batch.forEach(term -> graph.put(
                    term.slug(),
                    new GraphTerm(term, term.fingerprint(), term.term().relatedTerms())));
        }

        @Override
        public void remove(List<Slug> batch) {
            write();
            batch.forEach(graph::remove);
        }

        @Override
        public void complete(Ledger ledger) {
            write();
            graphLedger = new Ledger(
                    ledger.glossary(),
                    ledger.generation(),
                    ledger.terms(),
                    ledger.committedAt(),
                    ledger.derivation(),
                    true);
        }

        @Override
        public void confirm() {
            write();
            Ledger known = graphLedger();
            graphLedger = new Ledger(
                    known.glossary(),
                    known.generation(),
                    known.terms(),
                    known.committedAt(),
                    known.derivation(),
                    false);
        }

        @Override
        public void close() {}
    }
}
