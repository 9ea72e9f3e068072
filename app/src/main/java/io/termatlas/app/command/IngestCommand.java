package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.PlanPage;
import io.termatlas.app.console.RunPage;
import io.termatlas.app.run.ReportBody;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Path;
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
        name = "ingest",
        description = {
            "One batch run: bring index and graph to what the SOURCEs state, all of them together.",
            "",
            "Only what changed is written. Terms that no SOURCE states any more are removed after a complete run. "
                    + "A payload that cannot be read becomes a dead letter; the run goes on and ends with 3."
        },
        footer = {
            "  termatlas ingest .output/public --base-url https://example.org",
            "  termatlas ingest .output/public --dry-run",
            "  termatlas ingest site more --stores index --report run.json",
            "  termatlas ingest site-de --glossary docs-de --language de",
            "  termatlas ingest https://example.org --schedule '0 15 2 * * ?'"
        })
final class IngestCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "What a site's build wrote, as a folder or packed (.zip, .tar, .tar.gz, .tar.zst); the site's address;"
                            + " one payload; a Camel endpoint. A later one overrides an earlier one.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private Neo4jOption neo4j = new Neo4jOption();

    @Option(
            names = "--dry-run",
            description = "Tell what the run would change, and change nothing; the exit code is that of the run.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report as JSON, too.")
    private @Nullable Path reportFile;

    @Option(names = "--json", description = "Give the report as JSON.")
    private boolean json;

    @Option(
            names = "--watch",
            description = "Go on: run again whenever the files of a SOURCE have changed, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = "--schedule",
            paramLabel = "CRON",
            description = "Go on: run at these times, as Quartz writes them, such as '0 15 2 * * ?', until Ctrl-C.")
    private @Nullable String schedule;

    IngestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<SettingKey, String> options = new EnumMap<>(SettingKey.class);
        run.into(options);
        neo4j.into(options);
        Settings settings = context.settings(options);
        RunOrder order = run.order(context.sources(sources), context::resolve);
        context.guard();
        if (watch || schedule != null) {
            repeat(settings, order);
            return ExitCodes.DONE;
        }
        if (dryRun) {
            return tell(new Ingesting(context, settings).plan(order));
        }
        Report report = new Ingesting(context, settings).withOwnGraph(order);
        tell(report);
        return ExitCodes.of(report);
    }

    private void repeat(Settings settings, RunOrder order) {
        if (dryRun) {
            throw new UsageFault("A plan is made once: leave --dry-run out, or --watch and --schedule.");
        }
        new Repeating(context, settings, watch, schedule, this::tell).run(order);
    }

    private void tell(Report report) {
        tell(ReportBody.of(report), () -> new RunPage(context.terminal()).print(report));
    }

    /// A refusal is told as that of the run.
    private int tell(DryRun planned) {
        tell(ReportBody.of(planned), () -> new PlanPage(context.terminal()).print(planned));
        planned.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return ExitCodes.of(planned.report());
    }

    private void tell(ReportBody report, Runnable page) {
        String body = Json.write(report);
        if (reportFile != null) {
            write(body, context.userFile(reportFile));
        }
        if (json) {
            context.terminal().out().line(body);
        } else {
            page.run();
        }
        context.terminal().out().flush();
    }

    private static void write(String body, UserFile file) {
        try {
            file.write(body + "\n");
        } catch (IOException e) {
            throw new StoreFault(
                    "The run is done, but its report cannot be written to " + file.path() + ": " + FileReasons.of(e)
                            + ".",
                    e);
        }
    }
}
