package io.termatlas.app.command;

import io.termatlas.app.answer.BackupBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.BackupPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.Backup;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.GlossaryId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Copy the index of every glossary, and what its owner states by hand, to a new folder. Servers go on.",
            "",
            "The graph is not in it: 'restore' makes it from the index. What analysts have added to the graph is theirs to "
                    + "keep; the manual says how."
        },
        footer = {"  termatlas backup /backups/monday", "  termatlas backup /backups/docs --glossary docs"})
final class BackupCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", description = "Where to: a folder that is not there yet, or is empty.")
    private Path folder = Path.of("");

    @Option(names = "--glossary", paramLabel = "ID", description = "That one alone (default: all).")
    private @Nullable String glossary;

    @Option(names = "--json", description = "Give what was copied as JSON.")
    private boolean json;

    BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        context.guard();
        DataFolder data = new DataFolder(settings.data());
        List<GlossaryId> known = SearchEngines.of(data).glossaries();
        List<GlossaryId> chosen =
                glossary == null && !known.isEmpty() ? known : List.of(Glossaries.choose(glossary, known));
        Path target = context.resolve(folder);
        BackupBody written = new Backup(target)
                .write(data, chosen, context.installation().build().version(), context::tellWaiting);
        if (json) {
            context.terminal().out().line(Json.write(written));
        } else {
            new BackupPage(context.terminal()).printWritten(written, target);
        }
        return ExitCodes.DONE;
    }
}
