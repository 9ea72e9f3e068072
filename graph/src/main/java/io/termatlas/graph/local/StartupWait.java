package io.termatlas.graph.local;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits until a server that has been started answers a query.
///
/// A server that ends has failed. One that does not listen yet, or whose database does not answer, may be recovering
/// its store: it is left alone. One that refuses the password does answer; the password was changed.
final class StartupWait {
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(1);
    private static final String STARTED = "Started.";

    private final Home home;
    private final RunFile run;
    private final Duration listensWithin;
    private @Nullable StoreFault lastFault;

    /// @param listensWithin how long a server may take that recovers its store
    StartupWait(Home home, RunFile run, Duration listensWithin) {
        this.home = home;
        this.run = run;
        this.listensWithin = listensWithin;
    }

    /// @throws StoreFault with the last lines of the server's log
    void await(GraphAddress address, Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("Waiting for Neo4j to answer");
        if (!Polling.until(listensWithin, () -> !isAlive() || hasStarted())) {
            throw fault(
                    "is still busy after " + listensWithin.toMinutes()
                            + " minutes, and goes on: wait for it, or stop it.",
                    quote());
        }
        boolean answers = Polling.until(ANSWERS_WITHIN, () -> !isAlive() || answers(address));
        if (!isAlive()) {
            Files.deleteIfExists(home.runFile());
            throw fault("ended before it answered.", quote());
        }
        if (!answers) {
            Sentence why = lastFault == null ? Sentence.of("") : lastFault.sentence();
            throw fault(
                    Sentence.of("came up, and its database does not answer yet: ")
                            .and(why)
                            .and(" It may be recovering its store, and goes on: wait and run again. If that does not"
                                    + " help, see " + home.debugLog() + "."),
                    quote() + "\n" + ServerLog.lastError(home.debugLog()));
        }
    }

    private boolean isAlive() {
        return ServerProcess.find(run.pid(), home.arguments()).isPresent();
    }

    /// According to the server's log: another program may answer at the port, and must not be given our
    /// password. The log says so once both ports are open; before that a server that answers may still end,
    /// because its second port is taken.
    private boolean hasStarted() {
        return ServerLog.says(home.console(), STARTED);
    }

    private boolean answers(GraphAddress address) {
        try (GraphStore store = GraphStore.open(address)) {
            return store.isReachable();
        } catch (StoreFault notYet) {
            lastFault = notYet;
            return GraphStore.isRefusal(notYet);
        }
    }

    private String quote() {
        return "Its log " + home.console() + " ends with:\n" + ServerLog.lastLines(home.console());
    }

    private StoreFault fault(String what, String quote) {
        return fault(Sentence.of(what), quote);
    }

    private StoreFault fault(Sentence what, String quote) {
        return new StoreFault(
                Sentence.of("The local Neo4j in " + home.folder() + " ")
                        .and(what)
                        .and("\n" + quote),
                lastFault);
    }
}
