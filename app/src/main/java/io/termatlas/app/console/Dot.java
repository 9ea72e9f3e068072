package io.termatlas.app.console;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.answer.GraphBody.EdgeBody;
import io.termatlas.app.answer.GraphBody.NodeBody;
import java.util.Locale;

/// A part of the graph in Graphviz's language, for `dot -Tsvg`. Missing terms are dashed.
public final class Dot {
    private Dot() {}

    public static void print(GraphBody graph, Output out) {
        out.line("digraph termatlas {");
        out.line("  node [shape=box, style=rounded];");
        graph.nodes()
                .forEach(node ->
                        out.line("  " + quoted(node.slug()) + " [label=" + quoted(node.term()) + look(node) + "];"));
        graph.edges()
                .forEach(edge -> out.line("  " + quoted(edge.from()) + " -> " + quoted(edge.to()) + look(edge) + ";"));
        out.line("}");
    }

    private static String look(NodeBody node) {
        return node.missing() ? ", style=\"rounded,dashed\"" : "";
    }

    private static String look(EdgeBody edge) {
        String verb = edge.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        return edge.kind().equals("RELATED_TO") ? "" : " [label=" + quoted(verb) + ", style=dotted]";
    }

    private static String quoted(String text) {
        return "\"" + TextLayout.plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
