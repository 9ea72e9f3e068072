package io.termatlas.app.console;

import static java.util.stream.Collectors.toMap;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.answer.GraphBody.EdgeBody;
import io.termatlas.app.answer.GraphBody.NodeBody;
import io.termatlas.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A part of the graph: the terms, then the edges between them; a path as one chain.
public final class GraphPage {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final AnsiStyle style;

    public GraphPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    /// @param graph its first node is the one that was asked for
    public void printNeighbours(GraphBody graph) {
        Map<String, NodeBody> nodes = bySlug(graph);
        NodeBody start = graph.nodes().getFirst();
        line(style.strong(name(start)) + "  " + style.faint(TextLayout.plain(start.slug())));
        if (graph.nodes().size() == 1) {
            line("No term is near.");
            return;
        }
        title(TextLayout.count(graph.nodes().size() - 1L, "term") + " around it");
        table(graph.nodes().stream().skip(1).map(this::row).toList());
        title(TextLayout.count(graph.edges().size(), "edge"));
        table(graph.edges().stream().map(edge -> row(edge, nodes)).toList());
    }

    /// @param path its nodes in order; none when there is no path
    public void printPath(GraphBody path) {
        if (path.nodes().isEmpty()) {
            line("No path of at most 10 steps.");
            return;
        }
        line(style.strong(name(path.nodes().getFirst())));
        for (int i = 1; i < path.nodes().size(); i++) {
            NodeBody from = path.nodes().get(i - 1);
            NodeBody to = path.nodes().get(i);
            line(INDENT + step(from, to, path.edges()) + "  " + style.strong(name(to)) + missing(to));
        }
    }

    private static String step(NodeBody from, NodeBody to, List<EdgeBody> edges) {
        List<EdgeBody> there = between(from, to, edges);
        List<EdgeBody> back = between(to, from, edges);
        if (there.isEmpty() && back.isEmpty()) {
            throw new IllegalArgumentException("no edge joins " + from.slug() + " and " + to.slug());
        }
        String arrow = there.isEmpty() ? "←" : back.isEmpty() ? "→" : "↔";
        return arrow + " " + verb(there.isEmpty() ? back.getFirst() : there.getFirst());
    }

    private static List<EdgeBody> between(NodeBody from, NodeBody to, List<EdgeBody> edges) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from.slug()) && edge.to().equals(to.slug()))
                .toList();
    }

    private List<String> row(NodeBody node) {
        return List.of(
                INDENT + name(node) + missing(node), TextLayout.plain(node.slug()), TextLayout.plain(node.category()));
    }

    private static List<String> row(EdgeBody edge, Map<String, NodeBody> nodes) {
        return List.of(INDENT + name(edge.from(), nodes), verb(edge), name(edge.to(), nodes));
    }

    private static String name(String slug, Map<String, NodeBody> nodes) {
        NodeBody node = nodes.get(slug);
        return node == null ? TextLayout.plain(slug) : name(node);
    }

    private static String name(NodeBody node) {
        return TextLayout.plain(node.term());
    }

    private String missing(NodeBody node) {
        return node.missing() ? style.faint(" (nobody publishes it)") : "";
    }

    private static String verb(EdgeBody edge) {
        return edge.relation() == null || edge.relation().equals(Relation.RELATED.text())
                ? kind(edge)
                : edge.relation();
    }

    private static String kind(EdgeBody edge) {
        return edge.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, NodeBody> bySlug(GraphBody graph) {
        return graph.nodes().stream().collect(toMap(NodeBody::slug, node -> node));
    }

    private void title(String text) {
        line("");
        line(style.strong(text));
    }

    private void table(List<List<String>> rows) {
        TextLayout.columns(new ArrayList<>(rows)).forEach(this::line);
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
