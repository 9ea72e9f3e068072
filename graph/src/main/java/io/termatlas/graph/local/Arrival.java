package io.termatlas.graph.local;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits until a server that has been started answers a query.
///
/// A server that ends, or that listens and whose database still does not come up, has failed. One that does not
/// listen yet may be recovering its store: it is left alone.
final class Arrival {
    private static final Duration LISTENS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 500;

    private final Home home;
    private final RunFile run;
    private @Nullable StoreFault lastFault;

    Arrival(Home home, RunFile run) {
        this.home = home;
        this.run = run;
    }

    /// @throws StoreFault with the last lines of the server's log
    void await(GraphAddress address, Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("Waiting for Neo4j to answer");
        if (!Polling.until(LISTENS_WITHIN, () -> !isAlive() || isListening())) {
            throw fault("is still busy after " + LISTENS_WITHIN.toMinutes() + " minutes: wait for it, or stop it.");
        }
        boolean answers = Polling.until(ANSWERS_WITHIN, () -> !isAlive() || answers(address));
        if (!isAlive()) {
            Files.deleteIfExists(home.runFile());
            throw fault("ended before it answered.");
        }
        if (!answers) {
            throw fault("came up, but cannot be used: " + (lastFault == null ? "" : lastFault.sentence()));
        }
    }

    private boolean isAlive() {
        return ServerProcess.find(run.pid(), home.arguments()).isPresent();
    }

    boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", run.ports().bolt()), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers(GraphAddress address) {
        try (GraphStore store = GraphStore.open(address)) {
            return store.isReachable();
        } catch (StoreFault notYet) {
            lastFault = notYet;
            return false;
        }
    }

    private StoreFault fault(String what) {
        String lastLines = ServerLog.lastLines(home.console());
        return new StoreFault(
                "The local Neo4j in " + home.folder() + " " + what + "\nIts log " + home.console() + " ends with:\n"
                        + lastLines,
                lastFault);
    }
}
