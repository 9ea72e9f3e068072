package io.termatlas.app.command;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.http.HttpSettings;
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

    static HttpServer start(ServerSettings settings, Answers answers) {
        return start(settings, settings.port(), answers);
    }

    /// Takes any free port when the default one is taken and the user did not choose it.
    static HttpServer startSomewhere(ServerSettings settings, Answers answers) {
        try {
            return start(settings, settings.port(), answers);
        } catch (StoreFault e) {
            if (settings.portChosen()) {
                throw e;
            }
            return start(settings, ANY, answers);
        }
    }

    private static HttpServer start(ServerSettings settings, int port, Answers answers) {
        return HttpServer.start(
                new HttpSettings(
                        settings.host(),
                        port,
                        settings.corsOrigins(),
                        settings.searchKey(),
                        settings.ignoredFacets(),
                        settings.countsEvents(),
                        settings.publicHosts(),
                        settings.cacheControl(),
                        OpenFiles.within(settings.bounds())),
                answers);
    }
}
