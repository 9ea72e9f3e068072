package io.termatlas.app.command;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.StoreComparison;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.GlossaryId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens both stores of a glossary under its lock, starting the graph's server when need be.
final class Comparing {
    private Comparing() {}

    static <T> T compare(
            CommandContext context, Settings settings, @Nullable String glossary, Function<StoreComparison, T> work) {
        return compare(context, settings, glossary, false, work);
    }

    /// @param takesOver whether to go on with a graph that another installation wrote
    static <T> T compare(
            CommandContext context,
            Settings settings,
            @Nullable String glossary,
            boolean takesOver,
            Function<StoreComparison, T> work) {
        context.guard();
        DataFolder data = new DataFolder(settings.data());
        new DataFormat(data).settle();
        try (Neo4jServer server = Neo4jServer.attach(settings, context.installation(), context::tellWaiting);
                GraphStore graph =
                        GraphStore.await(server.address(), settings.run().graphWait(), context::tellWaiting)) {
            GlossaryId chosen = StoreComparison.choose(data, graph, glossary);
            try (StoreComparison stores = StoreComparison.open(settings, graph, chosen, takesOver)) {
                return work.apply(stores);
            }
        }
    }
}
