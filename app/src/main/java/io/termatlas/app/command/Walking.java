package io.termatlas.app.command;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.UnknownFault;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;

/// Opens the graph for one question, starting its server when need be.
final class Walking {
    private Walking() {}

    static GraphBody walk(CommandContext context, GraphOptions options, Function<Answers, GraphBody> question) {
        Settings settings = context.settings(options.neo4j.settings());
        requireGraph(settings);
        context.guard();
        try (Neo4jServer server = Neo4jServer.attach(settings, context.installation(), context::tellWaiting);
                GraphStore store = GraphStore.open(server.address());
                Glossaries glossaries = context.glossaries(settings)) {
            return question.apply(context.answers(glossaries, () -> Optional.of(store)));
        }
    }

    /// Refuses a data folder without a graph, instead of starting an empty server.
    private static void requireGraph(Settings settings) {
        if (settings.neo4j().isLocal() && Files.notExists(new DataFolder(settings.data()).neo4j())) {
            throw new UnknownFault("There is no graph in " + settings.data()
                    + " yet: `termatlas ingest SOURCE` makes it, or --data names another folder.");
        }
    }
}
