package io.termatlas.app.command;

import io.termatlas.app.answer.DifferencesBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.DifferencePage;
import io.termatlas.app.run.SourceComparison;
import io.termatlas.app.run.StoreComparison;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.ingest.run.Preview;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.Difference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Compare index and graph by content, and both with the SOURCEs when there are any. Changes nothing.",
            "",
            "Every property and relationship of ours is compared. Each difference is named, and the command ends with 6; "
                    + "what others have added to the graph is named, too, and is no difference."
        },
        footer = {
            "  termatlas verify",
            "  termatlas verify .output/public --json",
            "  termatlas verify --glossary docs-de"
        })
final class VerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "What the glossary was ingested from, all of it together; nothing of it is written.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out the SOURCEs' pages of these paths, such as blog/**; may be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "FILE", description = "The mapping that the SOURCEs are ingested with.")
    private @Nullable String mapping;

    @Option(names = "--json", description = "Give the differences as JSON.")
    private boolean json;

    VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings(options());
        List<Source> read = context.sources(sources);
        if (read.stream().anyMatch(source -> source instanceof Source.Endpoint)) {
            throw new UsageFault("An endpoint states no whole glossary: verify without it, against the graph alone.");
        }
        Exclusion exclusion = Exclusion.of(exclude);
        return Comparing.compare(context, settings, glossary.id, stores -> {
            Preview preview = read.isEmpty() ? Preview.NONE : preview(settings, stores, read, exclusion);
            List<Difference> differences = new ArrayList<>(preview.differences());
            differences.addAll(stores.differences());
            differences.sort(Difference.BY_SLUG);
            tell(DifferencesBody.of(differences));
            preview.gaps().forEach(context.terminal()::tell);
            return differences.stream().allMatch(Difference::isForeign) ? ExitCodes.of(preview) : ExitCodes.DIFFERENT;
        });
    }

    private Preview preview(Settings settings, StoreComparison stores, List<Source> read, Exclusion exclusion) {
        SourceComparison comparison = new SourceComparison(settings);
        return context.interruption()
                .during(comparison::cancel, () -> comparison.preview(stores.glossary(), read, exclusion));
    }

    private Map<SettingKey, String> options() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        neo4j.into(options);
        if (mapping != null) {
            options.put(SettingKey.MAPPING, mapping);
        }
        return options;
    }

    private void tell(DifferencesBody body) {
        if (json) {
            context.terminal().out().line(Json.write(body));
        } else {
            new DifferencePage(context.terminal()).printFound(body);
        }
    }
}
