package io.termatlas.app;

import io.termatlas.app.command.Desk;
import io.termatlas.app.command.Termatlas;

/// Runs one command and ends the process with its exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (Desk desk = Desk.ofThisProcess()) {
            return Termatlas.execute(desk, arguments);
        }
    }
}
