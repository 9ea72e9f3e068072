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

    static CommandLine commandLine(Desk desk) {
        return new CommandLine(new Neo4jCommand())
                .addSubcommand(new Start(desk))
                .addSubcommand(new Stop(desk))
                .addSubcommand(new Status(desk))
                .addSubcommand(new Neo4jInstallCommand(desk));
    }

    @Command(
            name = "start",
            description =
                    "Start it; it stays until `termatlas neo4j stop`. Other commands of the same data folder use it meanwhile.",
            footer = "  termatlas neo4j start")
    private static final class Start implements Callable<Integer> {
        private final Desk desk;

        Start(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Settings settings = desk.settings();
            desk.guard();
            RunningNeo4j running = Neo4jServer.keep(settings, desk.installation(), desk::tellWaiting);
            new Neo4jPage(desk.terminal()).print(running);
            return ExitCodes.DONE;
        }
    }

    @Command(name = "stop", description = "Stop it.", footer = "  termatlas neo4j stop")
    private static final class Stop implements Callable<Integer> {
        private final Desk desk;

        Stop(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Settings settings = desk.settings();
            desk.tellWaiting("Stopping Neo4j");
            boolean stopped = Neo4jServer.local(settings, desk.installation()).stop();
            desk.terminal().out().line(stopped ? "Neo4j has stopped." : "No Neo4j runs on " + settings.data() + ".");
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "status",
            description = "Whether it runs, and where.",
            footer = {"  termatlas neo4j status", "  termatlas neo4j status --json"})
    private static final class Status implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--json", description = "Give the same as JSON.")
        private boolean json;

        Status(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Optional<RunningNeo4j> running =
                    Neo4jServer.local(desk.settings(), desk.installation()).find();
            if (json) {
                desk.terminal()
                        .out()
                        .line(Json.write(running.map(Neo4jState::of).orElse(Neo4jState.STOPPED)));
            } else {
                Neo4jPage page = new Neo4jPage(desk.terminal());
                running.ifPresentOrElse(page::print, page::printStopped);
            }
            return ExitCodes.DONE;
        }
    }
}
