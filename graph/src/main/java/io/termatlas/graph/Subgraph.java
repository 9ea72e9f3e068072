package io.termatlas.graph;

import java.util.List;

/// Some terms in the order of the walk that met them, and all edges among them, those between the first terms
/// first.
public record Subgraph(List<Node> nodes, List<Edge> edges) {
    public Subgraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
