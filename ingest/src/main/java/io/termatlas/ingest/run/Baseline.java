package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.Origin;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.StoredTerm;
import java.util.List;
import java.util.Optional;

/// The content of the stores before a run, as the index states it or, in a run for the graph alone, the graph.
///
/// @param ledger     of the store that `terms` speaks for
/// @param graph      the graph's own ledger
/// @param terms      the published ones
/// @param graphAgrees whether the graph is known to hold the same terms, so that it need not be asked
/// @param census     of the graph
record Baseline(Optional<Ledger> ledger, Optional<Ledger> graph, KnownTerms terms, boolean graphAgrees, Census census) {
    /// The graph does not say where its terms came from.
    static final Origin NOWHERE = new Origin("unknown");

    /// From a client, as the index says.
    private static final Origin CLIENT = Origin.posted(NOWHERE.path());

    /// The derivation of a graph in which a run has begun and none has ended.
    private static final String NONE_COMPLETED = "";

    /// @param graph what the graph says of its last commit
    /// @param census of the graph
    /// @param terms as [#terms] reads them
    static Baseline of(Sinks sinks, Optional<Ledger> graph, Census census, KnownTerms terms) {
        if (!sinks.indexed()) {
            return new Baseline(graph, graph, terms, isConfirmed(graph) && census.asCommitted(), census);
        }
        Optional<Ledger> index = sinks.staging().ledger();
        boolean agrees =
                index.flatMap(ledger -> graph.filter(ledger::agreesWith)).isPresent();
        return new Baseline(index, graph, terms, agrees && census.asCommitted(), census);
    }

    static Census census(Sinks sinks, Optional<Ledger> graph) {
        return graph.isPresent() ? sinks.requireGraph().census() : new Census(false, List.of());
    }

    /// Reads all terms of the store that speaks for them.
    static KnownTerms terms(Sinks sinks) {
        KnownTerms terms = new KnownTerms();
        if (sinks.indexed()) {
            sinks.staging().forEachStored(terms::put);
        } else {
            sinks.requireGraph()
                    .forEachStored((slug, fingerprint) -> terms.put(
                            new StoredTerm(slug, fingerprint, sinks.posted().contains(slug) ? CLIENT : NOWHERE)));
        }
        return terms;
    }

    /// Whether the store said which page the term is from.
    static boolean isKnown(Origin origin) {
        return !origin.equals(NOWHERE) && !origin.equals(CLIENT);
    }

    /// Whether a run stored the graph by another derivation, so that equal fingerprints do not mean equally
    /// stored terms.
    boolean isGraphOutdated(String derivation) {
        return graph.map(Ledger::derivation)
                .filter(stored -> !stored.equals(NONE_COMPLETED) && !stored.equals(derivation))
                .isPresent();
    }

    /// Whether all that the graph has beyond the index was written by a run that died before any of it was published:
    /// both stores ended the same run, and since then the graph bears the mark.
    boolean isGraphAheadOfAll() {
        return ledger.flatMap(
                        index -> graph.filter(Ledger::pending).filter(marked -> index.agreesWith(marked.unmarked())))
                .isPresent();
    }

    /// Whether every term is written to the graph anew that the run has the text of: it was asked to, the graph
    /// stores terms otherwise, or a run for the graph alone has nothing to compare it with.
    boolean rewritesGraph(Sinks sinks) {
        boolean cannotCompare = !sinks.indexed() && graph.isPresent() && !census.asCommitted();
        return sinks.rewritesGraph() || isGraphOutdated(sinks.derivation()) || cannotCompare;
    }

    private static boolean isConfirmed(Optional<Ledger> graph) {
        return graph.isPresent() && !graph.get().pending();
    }

    /// The terms that the graph stores, for a run that cannot rely on the index.
    static KnownTerms graphTerms(GraphSink graph) {
        KnownTerms terms = new KnownTerms();
        graph.forEachStored(terms::put);
        return terms;
    }

    /// Language and base URL are a glossary's for good; only a rebuild changes them.
    ///
    /// @throws UsageFault when the run was asked for with others
    void requireSameGlossary(Glossary wanted, boolean rebuild) {
        ledger.map(Ledger::glossary)
                .filter(known -> !rebuild && !known.equals(wanted))
                .ifPresent(known -> {
                    throw new UsageFault(Sentence.of("The glossary '" + known.id() + "' has the language "
                                    + known.language() + " and the base URL '" + known.baseUrl()
                                    + "' since its first run: leave ")
                            .and(SettingName.LANGUAGE)
                            .and(" and ")
                            .and(SettingName.BASE_URL)
                            .and(" out, or give ")
                            .and(SettingName.REBUILD)
                            .and(" to change them."));
                });
    }
}
