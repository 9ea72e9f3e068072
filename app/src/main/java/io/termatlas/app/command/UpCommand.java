package io.termatlas.app.command;

import io.termatlas.app.console.RunPage;
import io.termatlas.app.console.ServerPage;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.misses.MissLog;
import io.termatlas.app.run.GraphLink;
import io.termatlas.app.run.LateNeo4j;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.Spelling;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.fault.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "up",
        description = {
            "Everything on this machine: a local Neo4j, the glossary, the search page. Ctrl-C stops all of it.",
            "",
            "Without a SOURCE it goes on with what the data folder holds; an empty one gets a sample glossary of AI hardware. "
                    + "What is there already is served at once, and on and on when a SOURCE cannot be ingested; the log says why."
        },
        footer = {
            "  termatlas up",
            "  termatlas up .output/public --base-url https://example.org",
            "  NEO4J_PASSWORD=... termatlas up --neo4j bolt://graph.example.org:7687"
        })
final class UpCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

    private final CommandContext context;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "What a site's build wrote, as a folder or packed (.zip, .tar, .tar.gz, .tar.zst); the site's address;"
                            + " one payload. A later one overrides an earlier one.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    UpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        run.into(options);
        listen.into(options);
        neo4j.into(options);
        Settings settings = context.settings(options);
        try (Glossaries glossaries = context.glossaries(settings)) {
            requireSomethingToServe(glossaries, settings);
            context.guard();
            serve(settings, glossaries);
        }
        return ExitCodes.DONE;
    }

    /// Before anything is started or written: with nothing to serve, a SOURCE or a mapping that does not exist is a
    /// typo.
    private void requireSomethingToServe(Glossaries glossaries, Settings settings) {
        if (glossaries.ids().isEmpty()) {
            order();
            settings.run().readMapping();
        }
    }

    @SuppressWarnings("try") // held, not used
    private void serve(Settings settings, Glossaries glossaries) {
        RunOrder order = run.order(List.of(), context::resolve);
        try (ProcessLock lock = lock(settings);
                MissLog misses = context.misses(settings);
                LateNeo4j neo4j = new LateNeo4j(settings, context.installation());
                GraphLink graph = new GraphLink(() -> order.writes(Store.GRAPH) ? neo4j.address() : Optional.empty());
                HttpServer server = Serving.startSomewhere(
                        settings.server(),
                        context.answers(glossaries, graph, misses),
                        Serving.writing(settings, order.stores(), graph))) {
            ServerPage page = new ServerPage(context.terminal());
            page.printAddresses(server.address());
            bringUpToDate(settings, order, glossaries, neo4j);
            tellWhenEmpty(glossaries);
            page.printEnd(neo4j.running());
            context.stay();
        }
    }

    /// A search page that finds nothing looks as if it were broken.
    private static void tellWhenEmpty(Glossaries glossaries) {
        long terms = glossaries.ids().stream()
                .mapToLong(id -> glossaries.index(id).ledger().terms())
                .sum();
        if (terms == 0) {
            LOG.warn(
                    "The search page finds nothing: no glossary has a term yet. Name a SOURCE that states some, such as"
                            + " the folder that the site's build wrote, or its address.");
        }
    }

    private ProcessLock lock(Settings settings) {
        return ProcessLock.take(settings.data().resolve("up.lock"), "Another `termatlas up` uses " + settings.data());
    }

    /// Serves the glossaries of earlier runs when this one fails.
    private void bringUpToDate(Settings settings, RunOrder order, Glossaries glossaries, LateNeo4j neo4j) {
        try {
            @Nullable Neo4jServer server = order.writes(Store.GRAPH) ? neo4j.attach(context::tellWaiting) : null;
            if (!sources.isEmpty() || glossaries.ids().isEmpty()) {
                new RunPage(context.terminal()).print(new Ingesting(context, settings).with(order(), server));
            }
        } catch (Fault e) {
            if (context.isInterrupted() || glossaries.ids().isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "Nothing was brought up to date; what was ingested before is served. {}",
                    Spelling.COMMAND_LINE.say(e.sentence()));
        }
    }

    private RunOrder order() {
        return run.order(
                        sources.isEmpty()
                                ? List.of(SourceParser.at(
                                        0, context.installation().samples()))
                                : context.sources(sources),
                        context::resolve)
                .requireEnd();
    }
}
