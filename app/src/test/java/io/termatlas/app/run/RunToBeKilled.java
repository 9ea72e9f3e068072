package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.app.run.TwoStores.Input;
import io.termatlas.app.run.TwoStores.Writing;
import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.GraphStore;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.store.Lifetime;
import io.termatlas.testkit.store.Lifetime.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// The main program of a [KilledProcess]: one run of the product into a data folder and a graph. It loads its classes
/// by a run of the index alone, says that it is ready, waits for its order, says that it begins, and runs.
///
/// With the number of a write, it sends itself SIGKILL after that write.
public final class RunToBeKilled {
    static final String READY = "ready";
    static final String BEGINS = "begins";
    static final String URI_OF_GRAPH = "KILLED_NEO4J";
    static final String PASSWORD = "KILLED_PASSWORD";

    /// A run that is killed from outside, or not at all.
    static final int NEVER = -1;

    private RunToBeKilled() {}

    /// @param arguments the folder of the test, a new folder to warm up in, the glossary
    public static void main(String[] arguments) throws IOException {
        GlossaryId glossary = new GlossaryId(arguments[2]);
        try (TwoStores stores = new TwoStores(Path.of(arguments[0]), glossary);
                GraphStore graph = GraphStore.open(graph());
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            stores.run(Path.of(arguments[1]), Input.SAME, null);
            System.out.println(READY);
            Path data = Path.of(orders.readLine());
            int batchSize = Integer.parseInt(orders.readLine());
            int lastWrite = Integer.parseInt(orders.readLine());
            System.out.println(BEGINS);
            if (lastWrite == NEVER) {
                stores.run(data, Input.SAME, graph);
            } else {
                stores.isSurvived(data, Input.SAME, graph, Writing.inBatchesOf(batchSize), lifetime(lastWrite));
            }
        }
    }

    private static Lifetime lifetime(int lastWrite) {
        return lastWrite == 0
                ? Lifetime.ending(Moment.BEFORE, 1, RunToBeKilled::killThisProcess)
                : Lifetime.ending(Moment.AFTER, lastWrite, RunToBeKilled::killThisProcess);
    }

    private static GraphAddress graph() {
        return new GraphAddress(URI.create(System.getenv(URI_OF_GRAPH)), "neo4j", System.getenv(PASSWORD), "neo4j");
    }

    private static void killThisProcess() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
