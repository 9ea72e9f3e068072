package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// What has to be written to the graph and taken out of it, in key order.
///
/// @param surplus terms that the graph holds although neither the index had them nor the run states them; empty where
/// the graph is known to hold what the index held
/// @param held    how many published terms the graph holds before the run
/// @param derivesAll whether it is not known of any term that the graph holds what was derived of it
record GraphPlan(List<Slug> upserts, List<Slug> removals, List<Slug> surplus, long held, boolean derivesAll) {
    /// Terms of a step that does everything: with all their edges they still make a small transaction.
    private static final int FEW = 100;

    /// For a graph that is known to hold what the index held before the run.
    static GraphPlan following(Outcome outcome, long held) {
        return new GraphPlan(outcome.writtenInOrder(), outcome.removed(), List.of(), held, false);
    }

    /// For a graph that may hold anything, after an aborted run, a run for one store alone, or changes by other
    /// programs.
    ///
    /// @param wanted    the terms that are published after the run
    /// @param differing slugs at which the graph does not hold what it should, be it a published term or a
    /// missing one
    /// @param held      the graph's published terms
    static GraphPlan mending(KnownTerms wanted, TextTable differing, KnownTerms held, Outcome outcome) {
        List<Slug> upserts = wanted.where(slug -> differing.find(slug.value()) != TextTable.ABSENT
                || outcome.moved().containsKey(slug));
        GraphPlan published = comparing(upserts, wanted, held, outcome);
        Set<Slug> removals = new TreeSet<>(published.removals);
        SlugList.all(differing).stream().filter(slug -> !wanted.contains(slug)).forEach(removals::add);
        return new GraphPlan(published.upserts, List.copyOf(removals), published.surplus, published.held, true);
    }

    /// For a run for the graph alone, after one that may have died.
    ///
    /// @param wanted what every published term says after the run
    /// @param held   the fingerprints that the graph stores
    static GraphPlan reconciling(KnownTerms wanted, KnownTerms held, Outcome outcome) {
        List<Slug> upserts = wanted.where(slug ->
                !wanted.find(slug).equals(held.find(slug)) || outcome.moved().containsKey(slug));
        return comparing(upserts, wanted, held, outcome);
    }

    /// For a rebuild, and a graph of another derivation: everything is written, surplus terms go.
    ///
    /// @param wanted  the terms that are published after the run
    /// @param hasText whether a term can be written
    /// @param held    the graph's terms
    static GraphPlan rewriting(KnownTerms wanted, Predicate<Slug> hasText, KnownTerms held, Outcome outcome) {
        return comparing(wanted.where(hasText), wanted, held, outcome);
    }

    private static GraphPlan comparing(List<Slug> upserts, KnownTerms wanted, KnownTerms held, Outcome outcome) {
        Set<Slug> removed = Set.copyOf(outcome.removed());
        List<Slug> gone = held.where(slug -> !wanted.contains(slug));
        List<Slug> surplus =
                gone.stream().filter(slug -> !removed.contains(slug)).toList();
        return new GraphPlan(upserts, gone, surplus, held.size(), true);
    }

    /// The same for a run that may not conclude from silence: what only the graph has stays in it.
    ///
    /// @param keptOut what goes all the same
    GraphPlan withoutSurplus(Set<Slug> keptOut) {
        Set<Slug> kept = new TreeSet<>(surplus);
        kept.removeAll(keptOut);
        return new GraphPlan(
                upserts, removals.stream().filter(slug -> !kept.contains(slug)).toList(), surplus, held, derivesAll);
    }

    /// How many steps of progress the deliveries make.
    long size() {
        return 2L * upserts.size() + removals.size();
    }

    /// The steps up to the completion: a single one where that is small.
    ///
    /// @param derived terms of which something else was derived than the graph holds
    Stream<Delivery> deliveries(Ledger ledger, List<Slug> derived, int batchSize) {
        if (upserts.size() + removals.size() + derived.size() <= Math.min(FEW, batchSize)) {
            return Stream.of(new Delivery.Update(upserts, removals, derived, ledger));
        }
        return Stream.of(
                        Stream.of(new Delivery.Begin(ledger.glossary())),
                        batches(upserts, batchSize, Delivery.Nodes::new),
                        batches(upserts, batchSize, Delivery.Edges::new),
                        batches(removals, batchSize, Delivery.Removal::new),
                        batches(derived, batchSize, Delivery.Derivations::new),
                        Stream.of(new Delivery.Completion(ledger)))
                .flatMap(Function.identity());
    }

    private static Stream<Delivery> batches(List<Slug> slugs, int size, Function<List<Slug>, Delivery> delivery) {
        return slugs.stream().gather(Gatherers.windowFixed(size)).map(delivery);
    }
}
