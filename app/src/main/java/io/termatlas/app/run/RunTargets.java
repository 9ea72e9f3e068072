package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.graph.GraphCounts;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.GraphWriter;
import io.termatlas.ingest.run.Sinks;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.run.Targets;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.SearchIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stores that one run writes, opened when the run finds their glossaries and closed together. The caller
/// holds the lock of the main glossary; those of the others are taken here.
final class RunTargets implements Targets, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunTargets.class);

    private final RunOrder order;
    private final DataFolder data;
    private final SearchEngine engine;
    private final @Nullable GraphStore graph;
    private final GraphWriter writer;
    private final String mapping;
    private final boolean rehearses;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /// @param graph   null in a run for the index alone
    /// @param writer  of the graph
    /// @param mapping a digest of the mapping that the run reads by; empty when it needs none
    RunTargets(RunOrder order, DataFolder data, @Nullable GraphStore graph, GraphWriter writer, String mapping) {
        this(order, data, graph, writer, mapping, false);
    }

    /// @param rehearses whether the run changes nothing and leaves nothing behind, in the data folder or the graph
    RunTargets(
            RunOrder order,
            DataFolder data,
            @Nullable GraphStore graph,
            GraphWriter writer,
            String mapping,
            boolean rehearses) {
        this.writer = writer;
        this.mapping = mapping;
        this.order = order;
        this.data = data;
        SearchEngine stored = SearchEngines.of(data);
        this.engine = rehearses ? stored.rehearsing() : stored;
        this.graph = graph;
        this.rehearses = rehearses;
    }

    static ProcessLock lock(DataFolder data, GlossaryId glossary) {
        return ProcessLock.take(lockFile(data, glossary), "Another run is writing the glossary '" + glossary + "'");
    }

    private static Path lockFile(DataFolder data, GlossaryId glossary) {
        return data.index(glossary).resolve("writer.lock");
    }

    /// The same for a run that leaves nothing behind: empty where no run has ever written the glossary.
    static Optional<ProcessLock> lockToRead(DataFolder data, GlossaryId glossary) {
        return Files.exists(lockFile(data, glossary)) ? Optional.of(lock(data, glossary)) : Optional.empty();
    }

    /// An index with another layout or derivation is rebuilt, with a warning; terms that stay although the
    /// sources do not state them are copied from the former index.
    @Override
    public Target open(SitePartition.Part part) {
        if (!part.id().equals(order.glossary())) {
            lock(part.id());
        }
        Optional<Ledger> index = inIndex(part.id());
        Glossary glossary =
                order.settled(part, index.or(() -> inGraph(part.id())).map(Ledger::glossary));
        String derivation = derivation(glossary, index);
        boolean outdated = order.writes(Store.INDEX)
                && index.filter(before -> isOutdated(before, glossary, derivation))
                        .isPresent();
        IndexSink staging = staging(glossary, outdated || order.rebuild());
        opened.push(staging);
        return new Target(
                glossary,
                deriving(sinks(part.id(), staging, derivation), glossary),
                KeptOutFile.in(data.index(part.id())).slugs());
    }

    private void lock(GlossaryId glossary) {
        if (rehearses) {
            lockToRead(data, glossary).ifPresent(opened::push);
        } else {
            opened.push(lock(data, glossary));
        }
    }

    @Override
    public boolean isStored(GlossaryId glossary) {
        return engine.glossaries().contains(glossary) || inGraph(glossary).isPresent();
    }

    /// Without a mapping what it was before there were any, so that nothing is rebuilt for them. A run that
    /// leaves it to another one to derive goes on with an index for which nothing is to be derived.
    private String derivation(Glossary glossary, Optional<Ledger> index) {
        String engineOnly = engine.derivation(glossary.language());
        String whole = mapping.isEmpty() ? engineOnly : engineOnly + "-" + mapping;
        boolean isLeftOut = switch (order.deriving()) {
            case NOW -> false;
            case LATER ->
                index.map(Ledger::derivation).filter(Deriving::isLeftOut).isPresent();
            case NEVER -> true;
        };
        return isLeftOut ? Deriving.leftOut(whole) : whole;
    }

    private Sinks deriving(Sinks sinks, Glossary glossary) {
        return switch (order.deriving()) {
            case NOW -> sinks.deriving(new TermDeriver(glossary.language()));
            case LATER -> sinks;
            case NEVER -> sinks.deriving(new NoDeriver());
        };
    }

    private IndexSink staging(Glossary glossary, boolean rebuild) {
        return order.writes(Store.INDEX) ? engine.sink(glossary, rebuild) : engine.scratch(glossary.id());
    }

    private Sinks sinks(GlossaryId glossary, IndexSink staging, String derivation) {
        if (graph == null && !(rehearses && order.writes(Store.GRAPH))) {
            return Sinks.indexOnly(staging, derivation);
        }
        GraphSink sink = graphSink(glossary);
        opened.push(sink);
        Sinks sinks = order.writes(Store.INDEX)
                ? Sinks.both(staging, sink, derivation)
                : graphOnly(glossary, staging, sink, derivation);
        return order.rebuild() ? sinks.rewritingGraph() : sinks;
    }

    /// With what the index knows and such a run does not: which terms clients have sent, and what was derived.
    private Sinks graphOnly(GlossaryId glossary, IndexSink staging, GraphSink sink, String derivation) {
        if (!engine.glossaries().contains(glossary)) {
            return Sinks.graphOnly(staging, sink, derivation, Set.of(), Derived.NOTHING);
        }
        SearchIndex index = engine.open(glossary);
        opened.push(index);
        Set<Slug> posted = new HashSet<>();
        index.forEachTerm(term -> {
            if (term.origin().isPosted()) {
                posted.add(term.slug());
            }
        });
        return Sinks.graphOnly(staging, sink, derivation, posted, new StoredDerivation(index));
    }

    private GraphSink graphSink(GlossaryId glossary) {
        if (graph == null) {
            return new AbsentGraph();
        }
        return rehearses ? graph.sinkToRead(glossary, writer) : graph.sink(glossary, writer);
    }

    /// Another language or base URL needs `--rebuild`; another derivation does not.
    private static boolean isOutdated(Ledger before, Glossary wanted, String derivation) {
        boolean outdated =
                before.glossary().equals(wanted) && !before.derivation().equals(derivation);
        if (outdated) {
            LOG.warn(
                    "The glossary '{}' was indexed by another version of Termatlas or with another mapping: its index is rebuilt.",
                    wanted.id());
        }
        return outdated;
    }

    private Optional<Ledger> inIndex(GlossaryId glossary) {
        try {
            return engine.ledger(glossary);
        } catch (StoreFault e) {
            if (order.rebuild()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Ledger> inGraph(GlossaryId glossary) {
        return graph == null
                ? Optional.empty()
                : graph.glossaries().stream()
                        .map(GraphCounts::ledger)
                        .filter(ledger -> ledger.glossary().id().equals(glossary))
                        .findFirst();
    }

    /// Closes in reverse order; one that fails does not keep the others open.
    @Override
    public void close() {
        RuntimeException failure = null;
        for (AutoCloseable closeable : opened) {
            try {
                closeable.close();
            } catch (RuntimeException e) {
                failure = e;
            } catch (Exception e) {
                failure = new IllegalStateException("a store throws what its port does not", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
