package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Carries a run's deliveries out on the graph, with texts read from the staged terms. For one thread.
final class GraphDelivery {
    private final Sinks sinks;
    private final Progress progress;

    GraphDelivery(Sinks sinks, Progress progress) {
        this.sinks = sinks;
        this.progress = progress;
    }

    void deliver(Delivery delivery) {
        GraphSink graph = sinks.requireGraph();
        switch (delivery) {
            case Delivery.Begin begin -> graph.begin(begin.glossary());
            case Delivery.Nodes nodes -> graph.upsertNodes(read(nodes.slugs()));
            case Delivery.Edges edges -> graph.relate(read(edges.slugs()));
            case Delivery.Removal removal -> graph.remove(removal.slugs());
            case Delivery.Completion completion -> graph.complete(completion.ledger());
            case Delivery.Confirmation confirmation -> graph.confirm();
        }
        progress.advance(delivery.size());
    }

    private List<StatedTerm> read(List<Slug> slugs) {
        List<StatedTerm> terms = new ArrayList<>(slugs.size());
        sinks.staging().read(slugs, terms::add);
        terms.sort(Comparator.comparing(StatedTerm::slug));
        return terms;
    }
}
