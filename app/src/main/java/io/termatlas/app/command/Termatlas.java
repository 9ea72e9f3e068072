package io.termatlas.app.command;

import io.termatlas.app.console.Ink;
import io.termatlas.app.console.Terminal;
import io.termatlas.model.fault.Fault;
import java.util.List;
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
    public static int execute(Desk desk, String... arguments) {
        Failures failures = new Failures(desk);
        try {
            int code = commandLine(desk, failures).execute(arguments);
            desk.terminal().out().flush();
            return code;
        } catch (Fault | Error e) {
            return failures.tell(e);
        }
    }

    static CommandLine commandLine(Desk desk, Failures failures) {
        CommandLine line = new CommandLine(new Termatlas());
        line.getCommandSpec()
                .addMixin("common", CommandSpec.forAnnotatedObject(desk.common()))
                .addOption(versionOption());
        commands(desk).forEach(line::addSubcommand);
        Terminal terminal = desk.terminal();
        line.setOut(terminal.out().writer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.ink() == Ink.COLOURED ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(parsed -> run(desk, parsed))
                .setExecutionExceptionHandler((error, command, parsed) -> failures.tell(error))
                .setParameterExceptionHandler((error, text) -> failures.tellUsage(error));
        furnish(line, desk.installation().version());
        return line;
    }

    private static OptionSpec versionOption() {
        return OptionSpec.builder("--version")
                .versionHelp(true)
                .order(104)
                .description("Show the version.")
                .build();
    }

    private static List<Object> commands(Desk desk) {
        return List.of(
                new UpCommand(desk),
                new IngestCommand(desk),
                new SearchCommand(desk),
                new ShowCommand(desk),
                GraphCommand.commandLine(desk),
                new ExportCommand(desk),
                new ServeCommand(desk),
                new StatusCommand(desk),
                Neo4jCommand.commandLine(desk));
    }

    private static int run(Desk desk, ParseResult parsed) {
        Logging.configure(desk.common().verbose, !desk.terminal().isAttended() && Serving.isAskedFor(parsed));
        CommandLine last = parsed.asCommandLineList().getLast();
        if (last.getSubcommands().isEmpty() || last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
            return new RunLast().execute(parsed);
        }
        desk.terminal().tell(last.getUsageMessage().stripTrailing());
        return ExitCodes.USAGE;
    }

    /// What the help of every command looks like.
    private static void furnish(CommandLine line, String version) {
        CommandSpec spec = line.getCommandSpec();
        spec.version("Termatlas " + version);
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
