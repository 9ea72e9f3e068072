package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.StatusBody;
import io.termatlas.app.console.StatusPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.run.GraphLink;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.RunningServer;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.GlossaryId;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = {
            "What both stores hold. Starts nothing: a local Neo4j that does not run is said to be not reachable.",
            "",
            "With --server a health check: it asks a server that runs, and ends with 4 unless that one answers searches."
        },
        footer = {"  termatlas status", "  termatlas status --json", "  termatlas status --server http://127.0.0.1:8080"
        })
final class StatusCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--json", description = "Give the body that GET /api/status gives.")
    private boolean json;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Ask the server that runs there, whatever the data folder here holds.")
    private @Nullable URI server;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (server != null) {
            show(new RunningServer(server).status());
            return ExitCodes.DONE;
        }
        Settings settings = context.settings(neo4j.settings());
        StatusBody status = inDataFolder(settings);
        show(status);
        if (!json) {
            showKeptOut(status, new DataFolder(settings.data()));
        }
        return ExitCodes.DONE;
    }

    private void show(StatusBody status) {
        if (json) {
            context.terminal().out().line(Json.write(status));
        } else {
            new StatusPage(context.terminal(), ZoneId.systemDefault()).print(status);
        }
    }

    /// Their names, which a server tells nobody.
    private void showKeptOut(StatusBody status, DataFolder data) {
        StatusPage page = new StatusPage(context.terminal(), ZoneId.systemDefault());
        status.glossaries().stream()
                .filter(glossary -> glossary.keptOut() > 0)
                .forEach(glossary -> page.printKeptOut(
                        glossary.id(),
                        List.copyOf(KeptOutFile.in(data.index(new GlossaryId(glossary.id())))
                                .slugs())));
    }

    private StatusBody inDataFolder(Settings settings) {
        try (Glossaries glossaries = context.glossaries(settings);
                GraphLink graph = new GraphLink(() -> Neo4jServer.find(settings, context.installation()))) {
            return context.answers(glossaries, graph).status();
        }
    }
}
