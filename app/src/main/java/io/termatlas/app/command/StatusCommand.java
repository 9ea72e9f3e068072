package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.StatusBody;
import io.termatlas.app.console.StatusPage;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.run.GraphLink;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.settings.Settings;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description =
                "What both stores hold. Starts nothing: a local Neo4j that does not run is said to be not reachable.",
        footer = {"  termatlas status", "  termatlas status --json"})
final class StatusCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--json", description = "Give the body that GET /api/status gives.")
    private boolean json;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Settings settings = desk.settings(neo4j.settings());
        try (Glossaries glossaries = desk.glossaries(settings);
                GraphLink graph = new GraphLink(() -> Neo4jServer.find(settings, desk.installation()))) {
            StatusBody status = desk.answers(glossaries, graph).status();
            if (json) {
                desk.terminal().out().line(Json.write(status));
            } else {
                new StatusPage(desk.terminal(), ZoneId.systemDefault()).print(status);
            }
        }
        return ExitCodes.DONE;
    }
}
