package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.ReplayPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.run.LetterBox;
import io.termatlas.app.run.ReplayBody;
import io.termatlas.app.run.ReplayBody.StayingBody;
import io.termatlas.app.run.ReportBody;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.Replay;
import io.termatlas.ingest.run.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = {
            "Put dead letters through the ingestion again, as after a fix or with a mapping.",
            "",
            "What can be read now leaves the dead letters. No term is removed, and none that another page may have stated "
                    + "since is overwritten. Ends with 3 when letters are left."
        },
        footer = {"  termatlas replay --mapping shape.yaml", "  termatlas replay 3f9a60bb21c4 --glossary docs --json"})
final class ReplayCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "LETTER",
            arity = "0..*",
            description = "Names in the list of dead letters, or paths of payloads (default: all).")
    private List<String> names = new ArrayList<>();

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--mapping", paramLabel = "FILE", description = "The mapping to read them with.")
    private @Nullable String mapping;

    @Mixin
    private StoresOption stores = new StoresOption();

    @Option(names = "--json", description = "Give what became of them, and the report of the run, as JSON.")
    private boolean json;

    /// The letters that the run reads.
    private List<DeadLetter> letters = List.of();

    private Replay replay = new Replay(List.of(), List.of());

    ReplayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Set<Store> written =
                stores.withIndex("A letter that the graph alone has taken would be lost to the index: name both.");
        Settings settings = context.settings(options());
        LetterBox box = LetterBox.open(new DataFolder(settings.data()), glossary.id);
        context.guard();
        Report report = new Ingesting(context, settings)
                .underLock(box.glossary(), () -> order(box, written))
                .orElse(null);
        List<StayingBody> staying = box.staying(letters, replay);
        long replayed = replay.payloads().size();
        long unread = replay.kept().size();
        ReplayBody body = new ReplayBody(
                box.glossary().value(),
                replayed,
                replayed - (staying.size() - unread),
                staying,
                report == null ? null : ReportBody.of(report));
        tell(body, report);
        return staying.isEmpty() ? ExitCodes.DONE : ExitCodes.REJECTED;
    }

    /// Called under the lock, so that nobody drops one meanwhile.
    private Optional<RunOrder> order(LetterBox box, Set<Store> written) {
        letters = box.choose(names);
        replay = box.replay(letters);
        return replay.source()
                .map(source -> RunOrder.of(box.glossary(), List.of(source)).withoutPruning(written));
    }

    private Map<SettingKey, String> options() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        neo4j.into(options);
        if (mapping != null) {
            options.put(SettingKey.MAPPING, mapping);
        }
        return options;
    }

    private void tell(ReplayBody body, @Nullable Report report) {
        if (json) {
            context.terminal().out().line(Json.write(body));
        } else {
            new ReplayPage(context.terminal()).print(body, report);
        }
    }
}
