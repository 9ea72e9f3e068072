package io.termatlas.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "graph",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Walk the graph of terms. A local Neo4j that does not run is started for the time of the command.",
        footer = {"  termatlas graph neighbours nvlink --depth 2", "  termatlas graph path nvlink hbm"})
final class GraphCommand {

    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new GraphCommand())
                .addSubcommand(new NeighboursCommand(context))
                .addSubcommand(new PathCommand(context));
    }
}
