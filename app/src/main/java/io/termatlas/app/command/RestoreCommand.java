package io.termatlas.app.command;

import io.termatlas.app.answer.BackupBody;
import io.termatlas.app.answer.BackupBody.SavedGlossary;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.BackupPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.Backup;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.StoreComparison;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Put the glossaries of a backup back: the index and what its owner states, then the graph from the index.",
            "",
            "A data folder that is new becomes an installation of its own. Where the graph still belongs to the one that the "
                    + "backup is of, --take-over goes on in its place. Servers follow within a second."
        },
        footer = {
            "  termatlas restore /backups/monday",
            "  termatlas restore /backups/monday --glossary docs --replace",
            "  termatlas restore /backups/monday --data /srv/new --stores index"
        })
final class RestoreCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", description = "What 'backup' has written.")
    private Path folder = Path.of("");

    @Option(names = "--glossary", paramLabel = "ID", description = "That one alone (default: all of the backup).")
    private @Nullable String glossary;

    @Option(names = "--replace", description = "Put it in the place of a glossary that the data folder holds.")
    private boolean replaces;

    @Mixin
    private StoresOption stores = new StoresOption();

    @Option(
            names = "--take-over",
            description = "Go on with a glossary that another installation wrote to the graph, in its place.")
    private boolean takesOver;

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--json", description = "Give what was restored as JSON.")
    private boolean json;

    RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Set<Store> written =
                stores.withIndex("The graph is made from the index: for the graph alone use `termatlas repair`.");
        Settings settings = context.settings(neo4j.settings());
        context.guard();
        Backup backup = new Backup(context.resolve(folder));
        BackupBody contents = backup.contents();
        List<SavedGlossary> chosen = chosen(contents);
        DataFolder data = new DataFolder(settings.data());
        requireRoom(data, chosen);
        new DataFormat(data).settle();
        List<SavedGlossary> restored = new ArrayList<>();
        for (SavedGlossary saved : chosen) {
            context.tellWaiting("Restoring the glossary '" + saved.id() + "'");
            backup.restore(new GlossaryId(saved.id()), data);
            restored.add(written.contains(Store.GRAPH) ? saved.withMended(mendGraph(settings, saved.id())) : saved);
        }
        tell(new BackupBody(contents.format(), contents.version(), restored));
        return ExitCodes.DONE;
    }

    private List<SavedGlossary> chosen(BackupBody contents) {
        List<GlossaryId> known = contents.glossaries().stream()
                .map(saved -> new GlossaryId(saved.id()))
                .toList();
        if (glossary == null) {
            return contents.glossaries();
        }
        String id = Glossaries.choose(glossary, known).value();
        return contents.glossaries().stream()
                .filter(saved -> saved.id().equals(id))
                .toList();
    }

    private void requireRoom(DataFolder data, List<SavedGlossary> chosen) {
        List<GlossaryId> held = SearchEngines.of(data).glossaries();
        for (SavedGlossary saved : chosen) {
            if (!replaces && held.contains(new GlossaryId(saved.id()))) {
                throw new UsageFault("The data folder " + data.root() + " holds the glossary '" + saved.id()
                        + "' already: restore into another one with --data, or add --replace to put the backup in its"
                        + " place.");
            }
        }
    }

    private long mendGraph(Settings settings, String id) {
        return Comparing.compare(context, settings, id, takesOver, StoreComparison::repair)
                .size();
    }

    private void tell(BackupBody restored) {
        if (json) {
            context.terminal().out().line(Json.write(restored));
        } else {
            new BackupPage(context.terminal()).printRestored(restored);
        }
    }
}
