package io.termatlas.app.command;

import io.termatlas.app.console.Terminal;
import io.termatlas.app.log.StackTrace;
import io.termatlas.app.settings.Spelling;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.Secrets;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells the user what went wrong: a fault of the product in its one sentence, a defect of ours with the place of its
/// log.
final class Failures {
    static final String LACK_OF_MEMORY =
            "termatlas: The memory does not suffice: allow for more with TERMATLAS_JAVA_OPTS=-Xmx1g, in a container with a"
                    + " higher limit.";

    private final CommandContext context;

    Failures(CommandContext context) {
        this.context = context;
    }

    /// @return the exit code
    int tell(Throwable error) {
        Terminal terminal = context.terminal();
        if (context.isInterrupted() && !(error instanceof InterruptedFault)) {
            terminal.tell("termatlas: Stopped.");
        } else if (ExitCodes.isLackOfMemory(error)) {
            terminal.tell(LACK_OF_MEMORY);
        } else if (error instanceof Fault fault) {
            String sentence = Spelling.COMMAND_LINE.say(fault.sentence());
            terminal.tell("termatlas: " + sentence);
            keepCause(sentence, fault);
        } else {
            terminal.tell("termatlas: A defect of Termatlas ended the command (" + error + "). " + kept(error));
        }
        if (context.common().verbose) {
            terminal.tell(trace(error));
        }
        return ExitCodes.of(error);
    }

    /// @return the exit code
    int tellUsage(ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        String wrong = error instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : String.valueOf(error.getMessage());
        boolean isSentence = wrong.endsWith("?") || wrong.endsWith(".");
        context.terminal().tell("termatlas: " + wrong + (isSentence ? "" : "."));
        context.terminal().tell("`" + command + " --help` shows what there is.");
        return ExitCodes.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException error, String command) {
        String word = Texts.quotable(error.getUnmatched().getFirst());
        List<String> suggestions = error.getSuggestions();
        return "'" + word + "' is " + objection(word, error.getCommandLine(), command)
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?");
    }

    private static String objection(String word, CommandLine line, String command) {
        if (word.startsWith("-")) {
            return "no option of `" + command + "`";
        }
        return line.getSubcommands().isEmpty() ? "one word too many for `" + command + "`" : "no command";
    }

    /// Logs the cause of a fault, which helps us more than the user, who got one sentence.
    private void keepCause(String sentence, Fault fault) {
        if (fault instanceof StoreFault && fault.getCause() != null) {
            context.log().write(entry(Level.WARNING, sentence, fault));
        }
    }

    private String kept(Throwable error) {
        return context.log()
                .write(entry(Level.SEVERE, "A defect of Termatlas ended the command.", error))
                .or(() -> aside(error))
                .map(log -> "Its log is " + log + "; please report it.")
                .orElse("Give --verbose to see all of it, and please report it.");
    }

    private static LogRecord entry(Level level, String sentence, Throwable error) {
        LogRecord entry = new LogRecord(level, sentence);
        entry.setThrown(error);
        return entry;
    }

    /// For a command that has no data folder, or one that cannot be written.
    private static Optional<Path> aside(Throwable error) {
        try {
            Path log = Files.createTempFile("termatlas-", ".log");
            return Optional.of(Files.writeString(log, Secrets.masked(StackTrace.of(error)) + "\n"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
