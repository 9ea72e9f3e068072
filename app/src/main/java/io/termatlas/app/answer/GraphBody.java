package io.termatlas.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.graph.Edge;
import io.termatlas.graph.Node;
import io.termatlas.graph.Subgraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the graph. The nodes are in order: by distance from the node of the question, or along a path.
public record GraphBody(List<NodeBody> nodes, List<EdgeBody> edges) {

    /// Without a path, which is an answer, too.
    static final GraphBody EMPTY = new GraphBody(List.of(), List.of());

    static GraphBody of(Subgraph graph) {
        return new GraphBody(
                graph.nodes().stream().map(NodeBody::of).toList(),
                graph.edges().stream().map(EdgeBody::of).toList());
    }

    /// @param missing   named by others, not published
    /// @param rank      how central the term is, from 0 to 63; null for a missing one
    /// @param community the slug of the most central term of those that hang together with it; null where it stands
    /// alone, and before communities have been looked for
    public record NodeBody(
            String slug,
            String term,
            String category,
            boolean missing,
            @Nullable Integer rank,
            @Nullable String community) {

        static NodeBody of(Node node) {
            return new NodeBody(
                    node.slug().value(), node.term(), node.category(), node.missing(), node.rank(), node.community());
        }
    }

    /// @param kind `RELATED_TO` or `MENTIONS`; what only the other kind has is left out
    @JsonInclude(Include.NON_NULL)
    public record EdgeBody(
            String from,
            String to,
            String kind,
            @Nullable String relation,
            @Nullable Integer position,
            @Nullable Integer count,
            @Nullable Double probability,
            @Nullable String text) {

        static EdgeBody of(Edge edge) {
            return new EdgeBody(
                    edge.from().value(),
                    edge.to().value(),
                    edge.kind().name(),
                    relation(edge),
                    edge.position(),
                    edge.count(),
                    edge.probability(),
                    edge.text());
        }

        private static @Nullable String relation(Edge edge) {
            return edge.relation() == null ? null : edge.relation().text();
        }
    }
}
