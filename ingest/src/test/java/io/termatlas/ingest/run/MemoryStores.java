package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.MemoryGraph;
import io.termatlas.testkit.store.MemoryIndex;
import io.termatlas.testkit.store.TermGraph;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Both stores of one glossary in memory, as the sinks of any number of runs.
final class MemoryStores {
    private MemoryIndex index = new MemoryIndex();
    private final MemoryGraph graph = new MemoryGraph();
    private String derivation = "derivation";
    private Lifetime lifetime = Lifetime.withoutEnd();

    /// The glossary, whatever part of a site is asked for.
    static Targets only(Glossary glossary, Sinks sinks) {
        return new Targets() {
            @Override
            public Target open(SitePartition.Part part) {
                return new Target(glossary, sinks);
            }

            @Override
            public boolean isStored(GlossaryId other) {
                return true;
            }
        };
    }

    Sinks both() {
        return Sinks.both(index(false), lifetime.over(graph.sink()), derivation);
    }

    Sinks rebuild() {
        return Sinks.both(index(true), lifetime.over(graph.sink()), derivation);
    }

    Sinks indexOnly() {
        return Sinks.indexOnly(index(false), derivation);
    }

    Sinks graphOnly() {
        Set<Slug> posted = index.terms().stream()
                .filter(term -> term.origin().isPosted())
                .map(StatedTerm::slug)
                .collect(Collectors.toSet());
        return Sinks.graphOnly(
                new MemoryIndex().sink(true), lifetime.over(graph.sink()), derivation, posted, Derived.NOTHING);
    }

    Sinks graphAnew() {
        return graphOnly().rewritingGraph();
    }

    /// As when another program deletes the term's node.
    void lose(String slug) {
        graph.lose(Slug.of(slug));
    }

    /// As when another program changes the term, which no count shows.
    void falsify(StatedTerm term) {
        graph.falsify(term);
    }

    /// A rebuild for the index alone, as a version with another derivation does it.
    Sinks rebuildIndexOnly() {
        return Sinks.indexOnly(index(true), derivation);
    }

    private IndexSink index(boolean rebuild) {
        return lifetime.over(index.sink(rebuild));
    }

    /// From now on the runs are those of a version that stores otherwise; terms in the graph are reported as
    /// half written until they are written again.
    void upgrade() {
        derivation = "the next derivation";
        graph.growOld();
    }

    /// As when its folder is deleted, or a new machine begins beside the old graph.
    void loseIndex() {
        index = new MemoryIndex();
    }

    /// The answer of the index's next self-check.
    void willCheck(SelfCheck check) {
        index.willCheck(check);
    }

    /// Sets the lifetime of the next runs.
    void live(Lifetime next) {
        lifetime = next;
    }

    /// The number of writes to both stores.
    int writes() {
        return lifetime.writes();
    }

    /// How often all terms of a store were read.
    int scans() {
        return lifetime.scans();
    }

    /// The fingerprints in the index, by slug.
    Map<String, String> indexDump() {
        Map<String, String> dump = new TreeMap<>();
        index.terms()
                .forEach(
                        term -> dump.put(term.slug().value(), term.fingerprint().toString()));
        return dump;
    }

    /// The fingerprints of what the graph's nodes and edges hold, and not those that it stores, by slug.
    Map<String, String> graphDump() {
        Map<String, String> dump = new TreeMap<>();
        graph.sink().forEachStored((slug, fingerprint) -> dump.put(slug.value(), fingerprint.toString()));
        graph.whole()
                .forEach((slug, whole) -> dump.computeIfPresent(slug.value(), (key, said) -> whole ? said : "torn"));
        return dump;
    }

    /// What the graph shows of the glossary.
    TermGraph graphShown() {
        return graph.shown();
    }

    Optional<StatedTerm> indexed(String slug) {
        return index.find(Slug.of(slug));
    }

    Ledger indexLedger() {
        return index.ledger().orElseThrow();
    }

    Ledger graphLedger() {
        return graph.ledger().orElseThrow();
    }
}
