package io.termatlas.app.command;

import io.termatlas.app.answer.DifferencesBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.DifferencePage;
import io.termatlas.app.run.StoreComparison;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "repair",
        description = {
            "Make the graph say what the index says, touching only what differs.",
            "",
            "What others have added to the graph stays. An index that is lost or damaged cannot be made from the graph: "
                    + "ingest its SOURCE again."
        },
        footer = {"  termatlas repair", "  termatlas repair --glossary docs-de --json"})
final class RepairCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--json", description = "Give what was mended as JSON.")
    private boolean json;

    RepairCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DifferencesBody mended = DifferencesBody.of(
                Comparing.compare(context, context.settings(neo4j.settings()), glossary.id, StoreComparison::repair));
        if (json) {
            context.terminal().out().line(Json.write(mended));
        } else {
            new DifferencePage(context.terminal()).printMended(mended);
        }
        return ExitCodes.DONE;
    }
}
