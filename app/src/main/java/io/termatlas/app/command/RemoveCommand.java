package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.RemovalPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.KeptOut;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.Purge;
import io.termatlas.app.run.PurgeBody;
import io.termatlas.app.run.RemovalBody;
import io.termatlas.app.run.ReportBody;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.Traces;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphStore;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
            "  termatlas remove nvlink --for-good",
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
            names = "--for-good",
            description =
                    "Leave no copy in the index's segments and former generations, dead letters, kept site answers"
                            + " and misses, and say where else copies are left.")
    private boolean forGood;

    @Mixin
    private StoresOption stores = new StoresOption();

    @Option(names = "--json", description = "Give what was done, and the report of the run, as JSON.")
    private boolean json;

    RemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Set<Store> written = stores.withIndex("The term would come back from the index: name both stores.");
        Settings settings = context.settings(neo4j.settings());
        DataFolder data = new DataFolder(settings.data());
        GlossaryId chosen =
                Glossaries.choose(glossary.id, SearchEngines.of(data).glossaries());
        if (allow && (forGood || inAdvance)) {
            throw new UsageFault("--allow undoes the removal: give it without --for-good and --in-advance.");
        }
        KeptOut keptOut = new KeptOut(data, chosen);
        context.guard();
        tell(allow ? allow(settings, chosen, keptOut) : remove(settings, chosen, keptOut, written));
        return ExitCodes.DONE;
    }

    @SuppressWarnings("try") // held, not used
    private RemovalBody allow(Settings settings, GlossaryId chosen, KeptOut keptOut) {
        try (ProcessLock lock = BatchRun.lock(settings, chosen)) {
            keptOut.allow(Typed.value(slug));
        }
        return new RemovalBody(chosen.value(), Typed.value(slug).value(), false, false, null, null);
    }

    private RemovalBody remove(Settings settings, GlossaryId chosen, KeptOut keptOut, Set<Store> written) {
        Slug wanted = Typed.value(slug);
        Ingesting ingesting = new Ingesting(context, settings);
        AtomicReference<@Nullable Term> found = new AtomicReference<>();
        AtomicReference<@Nullable PurgeBody> purged = new AtomicReference<>();
        Supplier<Optional<RunOrder>> order = () -> keptOut.add(wanted, inAdvance, written, found::set);
        Consumer<@Nullable GraphStore> purge = graph -> {
            Traces traces = Traces.of(wanted, found.get());
            purged.set(new Purge(new DataFolder(settings.data()), chosen, traces).run(graph));
        };
        Report report = (forGood
                        ? ingesting.underLock(chosen, written, order, purge)
                        : ingesting.underLock(chosen, order))
                .orElse(null);
        return new RemovalBody(
                chosen.value(),
                Typed.value(slug).value(),
                true,
                report != null,
                report == null ? null : ReportBody.of(report),
                purged.get());
    }

    private void tell(RemovalBody body) {
        if (json) {
            context.terminal().out().line(Json.write(body));
        } else {
            new RemovalPage(context.terminal()).print(body);
        }
    }
}
