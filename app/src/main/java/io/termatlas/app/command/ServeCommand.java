package io.termatlas.app.command;

import io.termatlas.app.console.ServerPage;
import io.termatlas.app.data.DataRights;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.misses.MissLog;
import io.termatlas.app.run.GraphLink;
import io.termatlas.app.run.Interruption;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "The HTTP server on what has been ingested; it follows what other processes ingest.",
            "",
            "It starts no Neo4j: the graph answers while the local one runs, or the one that --neo4j names. With a key it "
                    + "takes writes, too. Ctrl-C stops it."
        },
        footer = {
            "  termatlas serve",
            "  termatlas serve --port 9000 --host 0.0.0.0",
            "  termatlas serve --admin-key-file admin.key"
        })
final class ServeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(
            names = "--stores",
            paramLabel = "STORE",
            split = ",",
            description = "What is written over HTTP: index, graph or both (default: index,graph).")
    private Set<Store> stores = EnumSet.allOf(Store.class);

    ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        listen.into(options);
        neo4j.into(options);
        Settings settings = context.settings(options);
        context.guard(Interruption.SHORT_TIMEOUT);
        new DataRights(settings.data()).tellWider();
        try (Glossaries glossaries = context.glossaries(settings);
                MissLog misses = context.misses(settings);
                GraphLink graph = new GraphLink(() -> Neo4jServer.find(settings, context.installation()));
                HttpServer server = Serving.start(
                        settings.server().http(),
                        context.answers(glossaries, graph, misses),
                        Serving.writing(settings, stores, graph))) {
            ServerPage page = new ServerPage(context.terminal());
            page.printAddresses(server.address());
            page.printEnd(Optional.empty());
            context.stay();
        }
        return ExitCodes.DONE;
    }
}
