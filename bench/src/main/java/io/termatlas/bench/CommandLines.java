package io.termatlas.bench;

import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What all commands of the measurements have in common: `--help`, and a sentence instead of a stack trace.
public final class CommandLines {
    private CommandLines() {}

    private static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this.")
        @SuppressWarnings("UnusedVariable") // picocli acts on it
        private boolean wanted;
    }

    /// @param out where the command writes what it found
    public static CommandLine of(Object command, PrintWriter out) {
        CommandLine line = new CommandLine(command).setOut(out).setExecutionExceptionHandler(new Failures());
        line.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new Help()));
        return line;
    }

    /// Runs a command on standard output, and ends the process with its exit code.
    public static void run(Function<PrintWriter, CommandLine> command, String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        System.exit(command.apply(out).execute(arguments));
    }
}
