package io.termatlas.app.command;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.http.Writing;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.TermWriting;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.app.settings.ServerSettings;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.fault.StoreFault;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    static HttpServer start(HttpSettings settings, Answers answers, @Nullable Writing writing) {
        return HttpServer.start(settings.within(OpenFiles.within(settings.bounds())), answers, writing);
    }

    /// What a server needs to take writes, when the settings have a key.
    ///
    /// @param stores that are written
    /// @return null where nobody may write
    static @Nullable Writing writing(Settings settings, Set<Store> stores, GraphAccess graph) {
        return settings.server()
                .adminKey()
                .key()
                .map(key -> Writing.of(
                        key,
                        new TermWriting(settings, stores, graph),
                        settings.run().payload().payloadBytes()))
                .orElse(null);
    }

    /// Takes any free port when the default one is taken and the user did not choose it.
    static HttpServer startSomewhere(ServerSettings settings, Answers answers, @Nullable Writing writing) {
        try {
            return start(settings.http(), answers, writing);
        } catch (StoreFault e) {
            if (settings.portChosen()) {
                throw e;
            }
            return start(settings.http().on(ANY), answers, writing);
        }
    }
}
