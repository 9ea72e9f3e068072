package io.termatlas.graph;

import io.termatlas.model.Slug;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of a subgraph's edges: that in which a walk along its nodes meets them; between the same two nodes
/// those of the earlier node first, and the site's own before mentions.
final class EdgeOrder {
    private final Map<Slug, Integer> places = new HashMap<>();

    private EdgeOrder() {}

    static EdgeOrder of(List<Node> nodes) {
        EdgeOrder order = new EdgeOrder();
        nodes.forEach(node -> order.places.put(node.slug(), order.places.size()));
        return order;
    }

    List<Edge> sort(List<Edge> edges) {
        return edges.stream()
                .sorted(Comparator.comparingInt(this::earlier)
                        .thenComparingInt(this::later)
                        .thenComparingInt(edge -> place(edge.from()))
                        .thenComparing(Edge::kind))
                .toList();
    }

    private int earlier(Edge edge) {
        return Math.min(place(edge.from()), place(edge.to()));
    }

    private int later(Edge edge) {
        return Math.max(place(edge.from()), place(edge.to()));
    }

    private int place(Slug slug) {
        return places.getOrDefault(slug, Integer.MAX_VALUE);
    }
}
