package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.RemovalPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.KeptOut;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RemovalBody;
import io.termatlas.app.run.ReportBody;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.Settings;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.UsageFault;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = {
            "Take a term out of both stores and keep it out, although the site states it.",
            "",
            "It stands in index/GLOSSARY/kept-out.txt from then on, and every run leaves it out. With --allow it may come "
                    + "back: the next ingestion brings it."
        },
        footer = {
            "  termatlas remove nvlink",
            "  termatlas remove nvlink --allow",
            "  termatlas remove nvlnk --in-advance --stores index"
        })
final class RemoveCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "SLUG",
            converter = SlugParameter.class,
            description = "The last segment of the term's page, such as nvlink.")
    private @Nullable Slug slug;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(names = "--allow", description = "Keep it out no longer.")
    private boolean allow;

    @Option(names = "--in-advance", description = "Keep it out although there is no such term yet.")
    private boolean inAdvance;

    @Option(
            names = "--stores",
            paramLabel = "STORE",
            split = ",",
            description = "What to take it out of: index, or index,graph (default: index,graph).")
    private Set<Store> stores = EnumSet.allOf(Store.class);

    @Option(names = "--json", description = "Give what was done, and the report of the run, as JSON.")
    private boolean json;

    RemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!stores.contains(Store.INDEX)) {
            throw new UsageFault("The term would come back from the index: name both stores.");
        }
        Settings settings = context.settings(neo4j.settings());
        DataFolder data = new DataFolder(settings.data());
        GlossaryId chosen =
                Glossaries.choose(glossary.id, SearchEngines.of(data).glossaries());
        KeptOut keptOut = new KeptOut(data, chosen);
        context.guard();
        tell(allow ? allow(settings, chosen, keptOut) : remove(settings, chosen, keptOut));
        return ExitCodes.DONE;
    }

    @SuppressWarnings("try") // held, not used
    private RemovalBody allow(Settings settings, GlossaryId chosen, KeptOut keptOut) {
        try (ProcessLock lock = BatchRun.lock(settings, chosen)) {
            keptOut.allow(Typed.value(slug));
        }
        return new RemovalBody(chosen.value(), Typed.value(slug).value(), false, false, null);
    }

    private RemovalBody remove(Settings settings, GlossaryId chosen, KeptOut keptOut) {
        Report report = new Ingesting(context, settings)
                .underLock(chosen, () -> keptOut.add(Typed.value(slug), inAdvance, stores))
                .orElse(null);
        return new RemovalBody(
                chosen.value(),
                Typed.value(slug).value(),
                true,
                report != null,
                report == null ? null : ReportBody.of(report));
    }

    private void tell(RemovalBody body) {
        if (json) {
            context.terminal().out().line(Json.write(body));
        } else {
            new RemovalPage(context.terminal()).print(body);
        }
    }
}
