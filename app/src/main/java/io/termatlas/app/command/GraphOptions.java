package io.termatlas.app.command;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.Dot;
import io.termatlas.app.console.GraphPage;
import io.termatlas.app.console.Terminal;
import java.util.function.BiConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every walk, and three formats of its answer.
final class GraphOptions {
    @Mixin
    final GlossaryOption glossary = new GlossaryOption();

    @Mixin
    final Neo4jOption neo4j = new Neo4jOption();

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    private static final class Form {
        @Option(names = "--json", description = "Give the body that HTTP gives.")
        boolean json;

        @Option(names = "--dot", description = "Give Graphviz's language, for dot -Tsvg.")
        boolean dot;
    }

    void show(GraphBody graph, Terminal terminal, BiConsumer<GraphPage, GraphBody> page) {
        if (form.json) {
            terminal.out().line(Json.write(graph));
        } else if (form.dot) {
            Dot.print(graph, terminal.out());
        } else {
            page.accept(new GraphPage(terminal), graph);
        }
    }
}
