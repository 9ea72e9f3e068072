package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.MissesBody;
import io.termatlas.app.console.MissesPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.misses.MissFile;
import io.termatlas.app.misses.Misses;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "misses",
        description = {
            "What visitors looked for without a hit, the most frequent first.",
            "",
            "A server keeps it where the setting misses is true: queries and counts, nothing of who asked."
        },
        footer = {"  termatlas misses", "  termatlas misses --glossary chips --limit 100 --json"})
final class MissesCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Option(names = "--limit", paramLabel = "N", description = "The most queries to show, 1 to 10000 (default: 20).")
    private int limit = 20;

    @Option(names = "--json", description = "Give glossary, number of queries, and query and count of each, as JSON.")
    private boolean json;

    MissesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > Misses.MOST) {
            throw new UsageFault("--limit cannot be " + limit + "; it takes 1 to " + Misses.MOST + ".");
        }
        Settings settings = context.settings();
        MissesBody body = read(settings);
        if (json) {
            context.terminal().out().line(Json.write(body));
        } else {
            new MissesPage(context.terminal()).print(body, settings.server().misses());
        }
        return ExitCodes.DONE;
    }

    private MissesBody read(Settings settings) {
        try (Glossaries glossaries = context.glossaries(settings)) {
            GlossaryId chosen = glossaries.choose(glossary.id);
            return MissesBody.of(chosen, new MissFile(new DataFolder(settings.data()).misses(chosen)).read(), limit);
        }
    }
}
