package io.termatlas.ingest.run;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What the stores of one data folder hold of each glossary, kept from one run of a process to the next: for as long
/// as what is committed has not moved, be it by this process or by another one.
///
/// A run that fails leaves it as it is. For any number of threads; of the runs on one glossary one at a time, as its
/// lock has it.
public final class Baselines {
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    /// @param indexed whether the terms are the index's own, and not the graph's
    private record Place(GlossaryId glossary, boolean indexed) {
        static Place of(GlossaryId glossary, Sinks sinks) {
            return new Place(glossary, sinks.indexed());
        }
    }

    /// @param commit names what was committed when the terms stood so
    private record Kept(String commit, KnownTerms terms) {}

    /// What stands before a run.
    Baseline read(GlossaryId glossary, Sinks sinks) {
        Optional<Ledger> graph = graphLedger(sinks);
        Census census = Baseline.census(sinks, graph);
        Place place = Place.of(glossary, sinks);
        Optional<String> commit = commit(sinks, graph);
        Kept known = kept.get(place);
        boolean mayBeKnown = sinks.indexed() || census.asCommitted();
        if (known != null && mayBeKnown && commit.filter(known.commit::equals).isPresent()) {
            return Baseline.of(sinks, graph, census, known.terms);
        }
        kept.remove(place);
        KnownTerms terms = Baseline.terms(sinks);
        keep(place, commit, terms);
        return Baseline.of(sinks, graph, census, terms);
    }

    /// After a run that has committed.
    ///
    /// @param before what stood before it; no longer to be used
    /// @param change what the run did to the terms
    void advance(GlossaryId glossary, Sinks sinks, Baseline before, Consumer<KnownTerms> change) {
        Place place = Place.of(glossary, sinks);
        kept.remove(place);
        change.accept(before.terms());
        keep(place, commit(sinks, sinks.indexed() ? Optional.empty() : graphLedger(sinks)), before.terms());
    }

    /// Terms that a run left half written are not kept: a later one may mend them without another commit.
    private void keep(Place place, Optional<String> commit, KnownTerms terms) {
        commit.filter(name -> terms.areWhole()).ifPresent(name -> kept.put(place, new Kept(name, terms)));
    }

    private static Optional<Ledger> graphLedger(Sinks sinks) {
        return sinks.hasGraph() ? sinks.requireGraph().ledger() : Optional.empty();
    }

    /// Names what is committed; empty when nothing is, and for a graph in which a run is or was under way.
    private static Optional<String> commit(Sinks sinks, Optional<Ledger> graph) {
        return sinks.indexed()
                ? sinks.staging().commitId()
                : graph.filter(ledger -> !ledger.pending()).map(Ledger::toString);
    }
}
