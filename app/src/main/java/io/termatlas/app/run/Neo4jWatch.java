package io.termatlas.app.run;

import io.termatlas.app.settings.Spelling;
import io.termatlas.graph.local.LocalNeo4j;
import io.termatlas.graph.local.RunningNeo4j;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks once a second at the process of the local Neo4j, and starts it again when it has ended without
/// being stopped: whatever waits for the server meanwhile finds it at its next try.
///
/// Has a thread of its own, until it is closed or the server cannot be started again.
final class Neo4jWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Neo4jWatch.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final LocalNeo4j server;
    private final Consumer<RunningNeo4j> restarted;
    private final Workers thread = new Workers("neo4j-watch", new Failure());

    private Neo4jWatch(LocalNeo4j server, Consumer<RunningNeo4j> restarted) {
        this.server = server;
        this.restarted = restarted;
    }

    /// @param restarted told of the server that was started again
    static Neo4jWatch over(LocalNeo4j server, Consumer<RunningNeo4j> restarted) {
        Neo4jWatch watch = new Neo4jWatch(server, restarted);
        watch.thread.start(1, watch::watch);
        return watch;
    }

    private void watch() throws InterruptedException {
        do {
            Thread.sleep(PAUSE_MILLIS);
        } while (look());
    }

    /// @return false when it makes no sense to look again
    private boolean look() {
        try {
            Optional<RunningNeo4j> again = server.restartIfCrashed(what -> LOG.info("{}", what));
            again.ifPresent(running -> {
                LOG.warn("The local Neo4j had ended without being stopped, and was started again.");
                restarted.accept(running);
            });
            return true;
        } catch (StoreFault e) {
            LOG.warn(
                    "The local Neo4j had ended without being stopped, and cannot be started again. {}",
                    Spelling.COMMAND_LINE.say(e.sentence()));
            return false;
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
