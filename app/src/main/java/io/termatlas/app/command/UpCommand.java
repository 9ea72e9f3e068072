package io.termatlas.app.command;

import io.termatlas.app.console.RunPage;
import io.termatlas.app.console.ServerPage;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.run.GraphLink;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "up",
        description = {
            "Everything on this machine: a local Neo4j, the glossary, the search page. Ctrl-C stops all of it.",
            "",
            "Without a SOURCE it goes on with what the data folder holds; an empty one gets a sample glossary of AI hardware."
        },
        footer = {
            "  termatlas up",
            "  termatlas up .output/public --base-url https://example.org",
            "  NEO4J_PASSWORD=... termatlas up --neo4j bolt://graph.example.org:7687"
        })
final class UpCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "A folder that a site's build wrote, or one payload. A later one overrides an earlier one.")
    private List<Path> sources = new ArrayList<>();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    UpCommand(Desk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("try") // held, not used
    @Override
    public Integer call() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        run.into(options);
        listen.into(options);
        neo4j.into(options);
        Settings settings = desk.settings(options);
        RunOrder order = run.order(sources.stream().map(desk::resolve).toList(), desk::resolve);
        desk.guard();
        try (ProcessLock lock = lock(settings);
                Glossaries glossaries = desk.glossaries(settings);
                @Nullable Neo4jServer neo4j = order.writes(Store.GRAPH) ? attach(settings) : null;
                GraphLink graph = new GraphLink(() -> Optional.ofNullable(neo4j).map(Neo4jServer::address))) {
            ingest(new Ingesting(desk, settings), order, glossaries, graph);
            serve(settings, glossaries, graph, neo4j);
        }
        return ExitCodes.DONE;
    }

    private ProcessLock lock(Settings settings) {
        return ProcessLock.take(settings.data().resolve("up.lock"), "Another `termatlas up` uses " + settings.data());
    }

    private Neo4jServer attach(Settings settings) {
        return Neo4jServer.attach(settings, desk.installation(), desk::tellWaiting);
    }

    private void ingest(Ingesting ingesting, RunOrder order, Glossaries glossaries, GraphAccess graph) {
        boolean isFirst = glossaries.ids().isEmpty();
        if (!sources.isEmpty() || isFirst) {
            RunOrder complete =
                    sources.isEmpty() ? run.order(List.of(desk.installation().samples()), desk::resolve) : order;
            new RunPage(desk.terminal())
                    .print(ingesting.with(complete, graph.graph().orElse(null)));
        }
    }

    private void serve(Settings settings, Glossaries glossaries, GraphAccess graph, @Nullable Neo4jServer neo4j) {
        try (HttpServer server = Serving.startSomewhere(settings.server(), desk.answers(glossaries, graph))) {
            new ServerPage(desk.terminal())
                    .print(server.address(), Optional.ofNullable(neo4j).flatMap(Neo4jServer::running));
            desk.stay();
        }
    }
}
