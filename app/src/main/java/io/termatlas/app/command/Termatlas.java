package io.termatlas.app.command;

import io.termatlas.app.console.AnsiStyle;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.log.Logging;
import io.termatlas.app.run.MemoryGuard;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// The command line as a whole.
@Command(
        name = "termatlas",
        synopsisSubcommandLabel = "COMMAND",
        description = "Search and a graph of terms for a glossary site.",
        footer = {
            "  termatlas up                         everything on this machine, with a sample glossary",
            "  termatlas up .output/public          the same with the payloads of your own site",
            "  termatlas search gpu interconnect    ask the index"
        })
public final class Termatlas {
    private static final int HELP_WIDTH = 100;

    private Termatlas() {}

    /// Runs one command to its end.
    ///
    /// @return the exit code
    public static int execute(CommandContext context, String... arguments) {
        Failures failures = new Failures(context);
        try {
            int code =
                    commandLine(context, failures, List.of(arguments)::contains).execute(arguments);
            context.terminal().out().flush();
            return code;
        } catch (RuntimeException | Error e) {
            return failures.tell(e);
        }
    }

    /// @param typed which commands may have been typed; of the others only name and purpose are known
    static CommandLine commandLine(CommandContext context, Failures failures, Predicate<String> typed) {
        CommandLine line = new CommandLine(new Termatlas());
        line.getCommandSpec()
                .addMixin("common", CommandSpec.forAnnotatedObject(context.common()))
                .addOption(versionOption());
        Commands.addTo(line, context, typed);
        Terminal terminal = context.terminal();
        line.setOut(terminal.out().writer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.style() == AnsiStyle.COLOURED ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(parsed -> run(context, parsed))
                .setExecutionExceptionHandler((error, command, parsed) -> failures.tell(error))
                .setParameterExceptionHandler((error, text) -> failures.tellUsage(error));
        furnish(line, VersionPage.of(context.installation().build()));
        return line;
    }

    private static OptionSpec versionOption() {
        return OptionSpec.builder("--version")
                .versionHelp(true)
                .order(104)
                .description("Show the version.")
                .build();
    }

    private static int run(CommandContext context, ParseResult parsed) {
        CommandLine last = parsed.asCommandLineList().getLast();
        if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
            return new RunLast().execute(parsed);
        }
        if (!last.getSubcommands().isEmpty()) {
            context.terminal().tell(last.getUsageMessage().stripTrailing());
            return ExitCodes.USAGE;
        }
        Logging.configure(
                context.log(),
                context.common().verbose,
                Serving.isAskedFor(parsed),
                !context.terminal().isAttended());
        if (Serving.isAskedFor(parsed)) {
            MemoryGuard.install(Failures.LACK_OF_MEMORY, Termatlas::log);
        }
        return new RunLast().execute(parsed);
    }

    /// Logs the error of a thread that no other thread waits for.
    public static void log(Thread thread, Throwable defect) {
        LoggerFactory.getLogger(Termatlas.class).error("The thread {} ended", thread.getName(), defect);
    }

    /// The layout of every command's help.
    private static void furnish(CommandLine line, String[] version) {
        CommandSpec spec = line.getCommandSpec();
        spec.version(version);
        spec.usageMessage()
                .width(HELP_WIDTH)
                .sortOptions(false)
                .descriptionHeading("%n")
                .parameterListHeading("%nParameters%n")
                .optionListHeading("%nOptions%n")
                .commandListHeading("%nCommands%n")
                .footerHeading("%nExamples%n")
                .exitCodeListHeading("%nExit codes%n")
                .exitCodeList(ExitCodes.explained());
        line.getSubcommands().values().forEach(command -> furnish(command, version));
    }
}
