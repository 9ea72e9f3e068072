package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphCounts;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.GraphWriter;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.Difference.Where;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// The two stores of one glossary beside each other, under the glossary's lock.
public final class StoreComparison implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final ProcessLock lock;
    private final SearchIndex index;
    private final GraphSink graph;
    private final Derived derived;

    private StoreComparison(ProcessLock lock, SearchIndex index, GraphSink graph) {
        this.lock = lock;
        this.index = index;
        this.graph = graph;
        this.derived = new StoredDerivation(index);
    }

    /// The glossary to compare: one of the index or, where that is lost, of the graph.
    ///
    /// @param wanted null when the user did not say which
    /// @throws io.termatlas.model.fault.UnknownFault when neither store has it
    public static GlossaryId choose(DataFolder data, GraphStore graph, @Nullable String wanted) {
        List<GlossaryId> indexed = SearchEngines.of(data).glossaries();
        boolean known = wanted == null ? !indexed.isEmpty() : indexed.contains(new GlossaryId(wanted));
        if (known) {
            return Glossaries.choose(wanted, indexed);
        }
        List<GlossaryId> inGraph = graph.glossaries().stream()
                .map(counts -> counts.ledger().glossary().id())
                .toList();
        return Glossaries.choose(wanted, inGraph);
    }

    /// @param takesOver whether to go on with a graph that another installation wrote
    /// @throws StoreFault when the glossary has no index any more, or another process writes it
    public static StoreComparison open(Settings settings, GraphStore graph, GlossaryId glossary, boolean takesOver) {
        DataFolder data = new DataFolder(settings.data());
        if (!SearchEngines.of(data).glossaries().contains(glossary)) {
            throw lost(data, graph, glossary);
        }
        ProcessLock lock = RunTargets.lock(data, glossary);
        try {
            SearchIndex index = SearchEngines.of(data).open(glossary);
            try {
                return new StoreComparison(lock, index, graph.sink(glossary, writer(settings, glossary, takesOver)));
            } catch (RuntimeException e) {
                index.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static GraphWriter writer(Settings settings, GlossaryId glossary, boolean takesOver) {
        RunOrder order = RunOrder.of(glossary, List.of());
        return new BatchRun(settings).writer(takesOver ? order.takingOver() : order);
    }

    private static StoreFault lost(DataFolder data, GraphStore graph, GlossaryId glossary) {
        Optional<Glossary> known = graph.glossaries().stream()
                .map(GraphCounts::ledger)
                .map(Ledger::glossary)
                .filter(one -> one.id().equals(glossary))
                .findFirst();
        String site = known.filter(Glossary::hasBaseUrl)
                .map(one -> ", which is published at " + one.baseUrl())
                .orElse("");
        return new StoreFault("The index of the glossary '" + glossary + "' in " + data.index(glossary)
                + " is lost, and the graph does not hold all that its terms said: ingest its SOURCE again" + site
                + ", with `termatlas ingest SOURCE --glossary " + glossary + "`.");
    }

    public Glossary glossary() {
        return index.ledger().glossary();
    }

    /// All of them, in the order of slugs: what the graph does not hold as the index says, and what it holds
    /// besides.
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        graph.compare(glossary(), index::forEachTerm, derived, differences::add);
        ledgerDifference().ifPresent(differences::add);
        differences.sort(Difference.BY_SLUG);
        return differences;
    }

    private Optional<Difference> ledgerDifference() {
        Ledger ours = index.ledger();
        Optional<Ledger> theirs = graph.ledger();
        if (theirs.isEmpty()) {
            return Optional.of(ofLedger(Kind.MISSING, "it has no ledger of the glossary"));
        }
        Ledger ledger = theirs.get();
        if (ledger.pending()) {
            return Optional.of(ofLedger(Kind.STALE, "a run has begun to write it and has not ended"));
        }
        if (ledger.generation() != ours.generation()) {
            return Optional.of(ofLedger(
                    Kind.STALE,
                    "its ledger says generation " + ledger.generation() + ", the index " + ours.generation()));
        }
        return ledger.glossary().equals(ours.glossary())
                ? Optional.empty()
                : Optional.of(ofLedger(Kind.STALE, "its ledger has another language or base URL"));
    }

    private static Difference ofLedger(Kind kind, String detail) {
        return new Difference("", kind, Where.GRAPH, detail);
    }

    /// Has the graph say what the index says, touching only what differs. Foreign content stays.
    ///
    /// @return what differed and was ours
    public List<Difference> repair() {
        List<Difference> ours = differences().stream()
                .filter(difference -> !difference.isForeign())
                .toList();
        if (!ours.isEmpty()) {
            NavigableSet<Slug> slugs = new TreeSet<>();
            ours.forEach(difference -> difference.legalSlug().ifPresent(slugs::add));
            mend(slugs);
        }
        return ours;
    }

    private void mend(NavigableSet<Slug> slugs) {
        List<Slug> published = slugs.stream().filter(index::isPublished).toList();
        List<Slug> others =
                slugs.stream().filter(slug -> !index.isPublished(slug)).toList();
        graph.begin(glossary());
        inBatches(published, batch -> graph.upsertNodes(read(batch)));
        inBatches(published, batch -> graph.relate(read(batch)));
        inBatches(others, graph::remove);
        inBatches(
                published, batch -> graph.derive(batch.stream().map(derived::of).toList()));
        derived.communities().ifPresent(graph::group);
        graph.complete(index.ledger());
        graph.confirm();
    }

    private static void inBatches(List<Slug> slugs, Consumer<List<Slug>> work) {
        slugs.stream().gather(Gatherers.windowFixed(BATCH)).forEachOrdered(work);
    }

    private List<StatedTerm> read(List<Slug> slugs) {
        return slugs.stream().flatMap(slug -> index.find(slug).stream()).toList();
    }

    @Override
    public void close() {
        try {
            index.close();
            graph.close();
        } finally {
            lock.close();
        }
    }
}
