package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.local.LocalNeo4j;
import io.termatlas.graph.local.RunningNeo4j;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The Neo4j server that a command works with, for as long as the command needs it: the one that the settings name,
/// else the local one of the data folder, which is started when it does not run.
///
/// A local server whose process has ended without being stopped is started again meanwhile. Closing stops the local
/// server unless another process uses it, too, or `neo4j start` was told to keep it.
public final class Neo4jServer implements AutoCloseable {
    private volatile GraphAddress address;
    private volatile @Nullable RunningNeo4j running;
    private final @Nullable Local local;
    private final @Nullable Neo4jWatch watch;

    private Neo4jServer(GraphAddress named) {
        this.address = named;
        this.local = null;
        this.watch = null;
    }

    private Neo4jServer(RunningNeo4j running, Local local) {
        this.address = running.address();
        this.running = running;
        this.local = local;
        this.watch = Neo4jWatch.over(local.server(), again -> replace(running, again, local.kept()));
    }

    private void replace(RunningNeo4j first, RunningNeo4j again, KeptNeo4j kept) {
        RunningNeo4j crashed = Optional.ofNullable(running).orElse(first);
        if (kept.is(crashed)) {
            kept.keep(again);
        }
        running = again;
        address = again.address();
    }

    /// @param progress gets a sentence about what is waited for
    public static Neo4jServer attach(Settings settings, Installation installation, Consumer<String> progress) {
        GraphAddress named = settings.neo4j().named();
        if (named != null) {
            return new Neo4jServer(named);
        }
        Local local = Local.of(settings, installation);
        try {
            RunningNeo4j running = local.lease().claim(() -> local.server().start(progress), local::stop);
            return new Neo4jServer(running, local);
        } catch (RuntimeException e) {
            local.lease().close();
            throw e;
        }
    }

    /// Starts the local server, or takes the one that runs, and lets it outlive every command.
    public static RunningNeo4j keep(Settings settings, Installation installation, Consumer<String> progress) {
        Local local = Local.of(settings, installation);
        try (Neo4jLease lease = local.lease()) {
            RunningNeo4j running = lease.claim(() -> local.server().start(progress), local::stop);
            local.kept().keep(running);
            return running;
        }
    }

    /// The address of a server that runs now; nothing is started.
    public static Optional<GraphAddress> find(Settings settings, Installation installation) {
        return settings.neo4j()
                .server()
                .or(() -> local(settings, installation).find().map(RunningNeo4j::address));
    }

    public static LocalNeo4j local(Settings settings, Installation installation) {
        return new LocalNeo4j(
                new DataFolder(settings.data()).neo4j(),
                installation.neo4jJars(),
                installation.java(),
                settings.neo4j().javaOptions());
    }

    public GraphAddress address() {
        return address;
    }

    /// The local server; empty for one that the settings name.
    public Optional<RunningNeo4j> running() {
        return Optional.ofNullable(running);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        if (local != null) {
            local.leave();
        }
    }

    private record Local(LocalNeo4j server, Neo4jLease lease, KeptNeo4j kept) {

        static Local of(Settings settings, Installation installation) {
            DataFolder data = new DataFolder(settings.data());
            new DataFormat(data).settle();
            Neo4jLease lease = Neo4jLease.open(data.neo4j());
            return new Local(Neo4jServer.local(settings, installation), lease, KeptNeo4j.in(settings));
        }

        void leave() {
            try (lease) {
                lease.release(this::stop);
            }
        }

        void stop() {
            if (server.find().filter(kept::is).isEmpty()) {
                server.stop();
            }
        }
    }
}
