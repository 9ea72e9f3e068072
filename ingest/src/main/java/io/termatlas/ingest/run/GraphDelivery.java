package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.GraphSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Carries a run's deliveries out on the graph, one glossary after the other, with texts read from the staged
/// terms. For one thread at a time.
final class GraphDelivery {
    private final Progress progress;
    private final LongAdder failures;
    private volatile @Nullable Sinks sinks;

    /// @param failures counts the deliveries that the graph did not take, each of which may be tried again
    GraphDelivery(Progress progress, LongAdder failures) {
        this.progress = progress;
        this.failures = failures;
    }

    /// The glossary that deliveries are for from now on.
    void writeTo(Sinks next) {
        sinks = next;
    }

    void deliver(Delivery delivery) {
        // Ends a run that was cancelled while it waits for the graph.
        progress.advance(0);
        try {
            carryOut(delivery);
        } catch (StoreFault e) {
            failures.increment();
            throw e;
        }
        progress.advance(delivery.size());
    }

    private void carryOut(Delivery delivery) {
        Sinks target = Objects.requireNonNull(sinks, "a delivery for no glossary");
        GraphSink graph = target.requireGraph();
        switch (delivery) {
            case Delivery.Update update ->
                graph.update(
                        read(target, update.upserts()),
                        update.removals(),
                        derived(target, update.derived()),
                        update.ledger());
            case Delivery.Begin begin -> graph.begin(begin.glossary());
            case Delivery.Nodes nodes -> graph.upsertNodes(read(target, nodes.slugs()));
            case Delivery.Edges edges -> graph.relate(read(target, edges.slugs()));
            case Delivery.Removal removal -> graph.remove(removal.slugs());
            case Delivery.Derivations derivations -> graph.derive(derived(target, derivations.slugs()));
            case Delivery.Grouping grouping -> graph.group(grouping.communities());
            case Delivery.Completion completion -> graph.complete(completion.ledger());
            case Delivery.Confirmation confirmation -> graph.confirm();
        }
    }

    private static List<DerivedTerm> derived(Sinks sinks, List<Slug> slugs) {
        return slugs.stream().map(sinks.derived()::of).toList();
    }

    private static List<StatedTerm> read(Sinks sinks, List<Slug> slugs) {
        List<StatedTerm> terms = new ArrayList<>(slugs.size());
        sinks.staging().read(slugs, terms::add);
        terms.sort(Comparator.comparing(StatedTerm::slug));
        return terms;
    }
}
