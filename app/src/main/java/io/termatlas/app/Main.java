package io.termatlas.app;

import io.termatlas.app.command.CommandContext;
import io.termatlas.app.command.Termatlas;
import org.slf4j.LoggerFactory;

/// Runs one command and ends the process with its exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Main::log);
        System.exit(run(arguments));
    }

    /// Logs the error of a thread that no other thread waits for.
    private static void log(Thread thread, Throwable defect) {
        LoggerFactory.getLogger(Main.class).error("The thread {} ended", thread.getName(), defect);
    }

    private static int run(String[] arguments) {
        try (CommandContext context = CommandContext.ofThisProcess()) {
            return Termatlas.execute(context, arguments);
        }
    }
}
