package io.termatlas.app;

import io.termatlas.app.command.CommandContext;
import io.termatlas.app.command.Termatlas;

/// Runs one command and ends the process with its exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Termatlas::log);
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (CommandContext context = CommandContext.ofThisProcess()) {
            return Termatlas.execute(context, arguments);
        }
    }
}
