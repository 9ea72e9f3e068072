package io.termatlas.app.command;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.app.settings.ServerSettings;
import io.termatlas.model.fault.StoreFault;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/// Starts the HTTP server at the address and port of the settings.
final class Serving {
    private static final Set<String> SERVERS = Set.of("up", "serve");
    private static final int ANY = 0;

    private Serving() {}

    /// Whether the command is a server.
    static boolean isAskedFor(ParseResult parsed) {
        return parsed.hasSubcommand()
                && SERVERS.contains(parsed.subcommand().commandSpec().name());
    }

    static HttpServer start(HttpSettings settings, Answers answers) {
        return HttpServer.start(settings.within(OpenFiles.within(settings.bounds())), answers);
    }

    /// Takes any free port when the default one is taken and the user did not choose it.
    static HttpServer startSomewhere(ServerSettings settings, Answers answers) {
        try {
            return start(settings.http(), answers);
        } catch (StoreFault e) {
            if (settings.portChosen()) {
                throw e;
            }
            return start(settings.http().on(ANY), answers);
        }
    }
}
