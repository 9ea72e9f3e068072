package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.Neo4jPage;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.Neo4jState;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.local.RunningNeo4j;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "neo4j",
        synopsisSubcommandLabel = "COMMAND",
        description = "The local Neo4j server of the data folder by itself.",
        footer = {"  termatlas neo4j start", "  termatlas neo4j status", "  termatlas neo4j stop"})
final class Neo4jCommand {

    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new Neo4jCommand())
                .addSubcommand(new Start(context))
                .addSubcommand(new Stop(context))
                .addSubcommand(new Status(context))
                .addSubcommand(new Neo4jInstallCommand(context));
    }

    @Command(
            name = "start",
            description =
                    "Start it; it stays until `termatlas neo4j stop`. Other commands of the same data folder use it meanwhile.",
            footer = "  termatlas neo4j start")
    private static final class Start implements Callable<Integer> {
        private final CommandContext context;

        Start(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Settings settings = context.settings();
            context.guard();
            RunningNeo4j running = Neo4jServer.keep(settings, context.installation(), context::tellWaiting);
            new Neo4jPage(context.terminal()).print(running);
            return ExitCodes.DONE;
        }
    }

    @Command(name = "stop", description = "Stop it.", footer = "  termatlas neo4j stop")
    private static final class Stop implements Callable<Integer> {
        private final CommandContext context;

        Stop(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Settings settings = context.settings();
            context.tellWaiting("Stopping Neo4j");
            boolean stopped =
                    Neo4jServer.local(settings, context.installation()).stop();
            context.terminal().out().line(stopped ? "Neo4j has stopped." : "No Neo4j runs on " + settings.data() + ".");
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "status",
            description = "Whether it runs, and where.",
            footer = {"  termatlas neo4j status", "  termatlas neo4j status --json"})
    private static final class Status implements Callable<Integer> {
        private final CommandContext context;

        @Option(names = "--json", description = "Give the same as JSON.")
        private boolean json;

        Status(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Optional<RunningNeo4j> running = Neo4jServer.local(context.settings(), context.installation())
                    .find();
            if (json) {
                context.terminal()
                        .out()
                        .line(Json.write(running.map(Neo4jState::of).orElse(Neo4jState.STOPPED)));
            } else {
                Neo4jPage page = new Neo4jPage(context.terminal());
                running.ifPresentOrElse(page::print, page::printStopped);
            }
            return ExitCodes.DONE;
        }
    }
}
