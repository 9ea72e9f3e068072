package io.termatlas.testkit.store;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.model.store.TermsInOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How long a run lives, counted in its writes to either store. After the last one no write takes effect: each
/// throws a [Death], too.
///
/// Writes are serialized, so that a number always means the same moment.
public final class Lifetime {
    private final int last;
    private final Moment moment;
    private final Runnable atDeath;
    private int writes;
    private int scans;
    private boolean ended;

    /// Whether a run dies before or after its last write.
    public enum Moment {
        /// The write has no effect.
        BEFORE,
        /// The write has taken effect; the run does not learn of it.
        AFTER
    }

    /// Thrown in place of a kill -9.
    public static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Lifetime(int last, Moment moment, Runnable atDeath) {
        this.last = last;
        this.moment = moment;
        this.atDeath = atDeath;
    }

    /// Ends with the write of that number, counted from 1.
    ///
    /// @param atDeath called once, while the write is under way, before anything is closed
    public static Lifetime ending(Moment moment, int write, Runnable atDeath) {
        return new Lifetime(write, moment, atDeath);
    }

    public static Lifetime withoutEnd() {
        return new Lifetime(Integer.MAX_VALUE, Moment.BEFORE, () -> {});
    }

    public IndexSink over(IndexSink index) {
        return new MortalIndex(index);
    }

    /// An update of the graph is as many writes as it has steps.
    public GraphSink over(GraphSink graph) {
        return new MortalGraph(graph);
    }

    /// The same for a graph in which an update is a single write.
    public GraphSink overTransactions(GraphSink graph) {
        return new MortalGraph(graph) {
            @Override
            public void update(
                    List<StatedTerm> upserts, List<Slug> removals, List<DerivedTerm> derived, Ledger ledger) {
                write(() -> graph.update(upserts, removals, derived, ledger));
            }
        };
    }

    /// The writes so far.
    public synchronized int writes() {
        return writes;
    }

    /// How often all terms of a store were read.
    public synchronized int scans() {
        return scans;
    }

    private synchronized void countScan() {
        scans++;
    }

    private synchronized void write(Runnable effect) {
        if (ended) {
            throw new Death();
        }
        writes++;
        endAt(Moment.BEFORE);
        effect.run();
        endAt(Moment.AFTER);
    }

    private void endAt(Moment now) {
        if (writes == last && moment == now) {
            ended = true;
            atDeath.run();
            throw new Death();
        }
    }

    private final class MortalIndex implements IndexSink {
        private final IndexSink index;

        MortalIndex(IndexSink index) {
            this.index = index;
        }

        @Override
        public Optional<Ledger> ledger() {
            return index.ledger();
        }

        @Override
        public Optional<String> commitId() {
            return index.commitId();
        }

        @Override
        public boolean beginsEmpty() {
            return index.beginsEmpty();
        }

        @Override
        public void forEachStored(Consumer<StoredTerm> visitor) {
            countScan();
            index.forEachStored(visitor);
        }

        @Override
        public Optional<StatedTerm> findStored(Slug slug) {
            return index.findStored(slug);
        }

        @Override
        public List<Slug> namedBy(Slug slug) {
            return index.namedBy(slug);
        }

        @Override
        public void upsert(StatedTerm term) {
            write(() -> index.upsert(term));
        }

        @Override
        public void remove(Slug slug) {
            write(() -> index.remove(slug));
        }

        @Override
        public void read(Collection<Slug> slugs, Consumer<StatedTerm> visitor) {
            index.read(slugs, visitor);
        }

        @Override
        public TermsInOrder staged() {
            return index.staged();
        }

        @Override
        public boolean isDerived() {
            return index.isDerived();
        }

        @Override
        public void derive(Derived derived, Consumer<Slug> changed) {
            write(() -> index.derive(derived, changed));
        }

        @Override
        public DerivedTerm derived(Slug slug) {
            return index.derived(slug);
        }

        @Override
        public SelfCheck check(Collection<Slug> changed) {
            return index.check(changed);
        }

        @Override
        public void commit(Ledger ledger) {
            write(() -> index.commit(ledger));
        }

        @Override
        public void close() {
            index.close();
        }
    }

    private class MortalGraph implements GraphSink {
        private final GraphSink graph;

        MortalGraph(GraphSink graph) {
            this.graph = graph;
        }

        @Override
        public Optional<Ledger> ledger() {
            return graph.ledger();
        }

        @Override
        public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
            countScan();
            graph.forEachStored(visitor);
        }

        @Override
        public Census census() {
            return graph.census();
        }

        @Override
        public void compare(
                Glossary glossary, TermsInOrder wanted, @Nullable Derived derived, Consumer<Difference> told) {
            graph.compare(glossary, wanted, derived, told);
        }

        @Override
        public List<Slug> keptForOthers(List<Slug> removed) {
            return graph.keptForOthers(removed);
        }

        @Override
        public void begin(Glossary glossary) {
            write(() -> graph.begin(glossary));
        }

        @Override
        public void derive(List<DerivedTerm> batch) {
            write(() -> graph.derive(batch));
        }

        @Override
        public void group(Communities communities) {
            write(() -> graph.group(communities));
        }

        @Override
        public void upsertNodes(List<StatedTerm> batch) {
            write(() -> graph.upsertNodes(batch));
        }

        @Override
        public void relate(List<StatedTerm> batch) {
            write(() -> graph.relate(batch));
        }

        @Override
        public void remove(List<Slug> batch) {
            write(() -> graph.remove(batch));
        }

        @Override
        public void complete(Ledger ledger) {
            write(() -> graph.complete(ledger));
        }

        @Override
        public void confirm() {
            write(graph::confirm);
        }

        @Override
        public void close() {
            graph.close();
        }
    }
}
