package io.termatlas.app.run;

import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.local.RunningNeo4j;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The Neo4j server of a process that serves before it has one: a named one is known from the beginning, the local one
/// once it has been started.
///
/// Attached and closed by one thread; any number of threads ask for the address.
public final class LateNeo4j implements AutoCloseable {
    private final Settings settings;
    private final Installation installation;
    private volatile @Nullable Neo4jServer attached;

    public LateNeo4j(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /// Starts the local server unless it runs; a named one may still be away.
    ///
    /// @param progress gets a sentence about what is waited for
    public Neo4jServer attach(Consumer<String> progress) {
        Neo4jServer server = Neo4jServer.attach(settings, installation, progress);
        attached = server;
        return server;
    }

    /// Empty as long as the local server has not been started.
    public Optional<GraphAddress> address() {
        return settings.neo4j().server().or(() -> Optional.ofNullable(attached).map(Neo4jServer::address));
    }

    /// The local server; empty for one that the settings name.
    public Optional<RunningNeo4j> running() {
        return Optional.ofNullable(attached).flatMap(Neo4jServer::running);
    }

    @Override
    public void close() {
        Neo4jServer server = attached;
        attached = null;
        if (server != null) {
            server.close();
        }
    }
}
