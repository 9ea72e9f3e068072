package io.termatlas.graph.local;

import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The Neo4j server of one data folder: a process of its own, which goes on when we end.
///
/// Thread safe, and safe against other processes: of several that start it at once one does, and the others wait
/// for it. A look is cheap; a start takes some ten seconds, after a crash up to two minutes more.
public final class LocalNeo4j {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    private final Home home;
    private final Path jars;
    private final Path java;

    /// @param home `data/neo4j`
    /// @param jars folder of the server's jars
    /// @param java the executable, of Java 21 or newer
    public LocalNeo4j(Path home, Path jars, Path java) {
        this.home = new Home(home);
        this.jars = jars;
        this.java = java;
    }

    /// The server, when it runs; it may still be busy with its start.
    public Optional<RunningNeo4j> find() {
        return alive().filter(run -> !run.stopping()).map(this::running);
    }

    /// Starts the server apart from our terminal, unless it runs already, and waits until it answers.
    ///
    /// @param progress is told in short sentences what is being waited for
    /// @throws StoreFault when it does not come up, with the last lines of its log; nothing is left running
    /// then, save a server that is busy recovering its store
    public RunningNeo4j start(Consumer<String> progress) {
        try {
            Files.createDirectories(home.folder());
            return StartLock.holding(home.lock(), progress, () -> startAlone(progress));
        } catch (IOException e) {
            throw new StoreFault(
                    "The local Neo4j in " + home.folder() + " cannot be started: " + e + ". Make the folder writable.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The start of the local Neo4j in " + home.folder() + " was interrupted.", e);
        }
    }

    private RunningNeo4j startAlone(Consumer<String> progress) throws IOException, InterruptedException {
        Optional<RunFile> ending = alive().filter(RunFile::stopping);
        if (ending.isPresent()) {
            progress.accept("Waiting for the Neo4j that is just ending");
            awaitEnd(ending.get());
        }
        Optional<RunFile> before = alive();
        return before.isPresent() ? arrival(before.get(), progress) : launchAndAwait(progress);
    }

    private RunningNeo4j launchAndAwait(Consumer<String> progress) throws IOException, InterruptedException {
        RunFile run = launch(progress);
        try {
            return arrival(run, progress);
        } catch (StoreFault failed) {
            if (new Arrival(home, run).isListening()) {
                stop();
            }
            throw failed;
        }
    }

    private RunningNeo4j arrival(RunFile run, Consumer<String> progress) throws IOException, InterruptedException {
        RunningNeo4j server = running(run);
        new Arrival(home, run).await(server.address(), progress);
        return server;
    }

    private RunFile launch(Consumer<String> progress) throws IOException, InterruptedException {
        requireJars();
        progress.accept(home.hasStore() ? "Starting Neo4j" : "Starting Neo4j for the first time");
        Files.createDirectories(home.configurations());
        Files.createDirectories(home.logs());
        Ports ports = Ports.of(home.configuration()).freed();
        ServerSettings.write(home.configuration(), ports);
        Files.writeString(home.arguments(), JavaArguments.server(home, jars));
        new Password(home, jars, java).settle();
        RunFile run = new RunFile(ServerProcess.start(java, home.arguments(), home.console()), ports, false);
        run.write(home.runFile());
        return run;
    }

    private void requireJars() throws IOException {
        if (Files.isDirectory(jars)) {
            try (var server = Files.newDirectoryStream(jars, "neo4j-server-*.jar")) {
                if (server.iterator().hasNext()) {
                    return;
                }
            }
        }
        throw new StoreFault("The jars of the Neo4j server are not in " + jars
                + ": build the product anew, or use a Neo4j of your own with --neo4j.");
    }

    /// Asks the server to end and waits until it has.
    ///
    /// @return false when none ran
    /// @throws StoreFault when it does not end within a minute
    public boolean stop() {
        Optional<RunFile> run = alive();
        try {
            if (run.isEmpty()) {
                Files.deleteIfExists(home.runFile());
                return false;
            }
            run.get().withStopping().write(home.runFile());
            ServerProcess.find(run.get().pid(), home.arguments()).ifPresent(ProcessHandle::destroy);
            awaitEnd(run.get());
            return true;
        } catch (IOException e) {
            throw new StoreFault("The run file " + home.runFile() + " cannot be written: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The local Neo4j in " + home.folder() + " is still ending.", e);
        }
    }

    private void awaitEnd(RunFile run) throws IOException, InterruptedException {
        if (!Polling.until(STOPPED_WITHIN, () -> !isAlive(run))) {
            throw new StoreFault(
                    "The local Neo4j, process " + run.pid() + ", has not ended within " + STOPPED_WITHIN.toSeconds()
                            + " seconds: see " + home.console() + ", and wait or end it yourself.");
        }
        Optional<RunFile> last = RunFile.read(home.runFile());
        if (last.isPresent() && last.get().pid() == run.pid()) {
            Files.deleteIfExists(home.runFile());
        }
    }

    /// What the run file says, unless it is stale.
    private Optional<RunFile> alive() {
        return RunFile.read(home.runFile()).filter(this::isAlive);
    }

    private boolean isAlive(RunFile run) {
        return ServerProcess.find(run.pid(), home.arguments()).isPresent();
    }

    private RunningNeo4j running(RunFile run) {
        return RunningNeo4j.of(run, Password.read(home), home.password());
    }
}
