package io.termatlas.graph.local;

import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Neo4j server of one data folder: a process of its own, which outlives ours.
///
/// Thread safe, and safe against other processes: of several that start it at once one does, and the others wait
/// for it. A look is cheap; a start takes some ten seconds, after a crash up to two minutes more.
public final class LocalNeo4j {
    private static final Logger LOG = LoggerFactory.getLogger(LocalNeo4j.class);
    private static final String PORT_TAKEN = "already in use";
    private static final int LAUNCHES = 3;
    private static final Duration LISTENS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final Duration DIES_WITHIN = Duration.ofSeconds(10);

    private final Home home;
    private final Path jars;
    private final Path java;
    private final List<String> options;
    private final Duration listensWithin;

    /// @param home `data/neo4j`
    /// @param jars folder of the server's jars
    /// @param java the executable, of Java 21 or newer
    /// @param options for it, in addition to ours and stronger than these
    public LocalNeo4j(Path home, Path jars, Path java, List<String> options) {
        this(home, jars, java, options, LISTENS_WITHIN);
    }

    LocalNeo4j(Path home, Path jars, Path java, List<String> options, Duration listensWithin) {
        this.home = new Home(home);
        this.jars = jars;
        this.java = java;
        this.options = List.copyOf(options);
        this.listensWithin = listensWithin;
    }

    /// The server, when it runs; it may still be starting.
    public Optional<RunningNeo4j> find() {
        return alive().filter(run -> !run.stopping()).map(this::running);
    }

    /// Starts the server apart from our terminal, unless it runs already, and waits until it answers.
    ///
    /// @param progress is told in short sentences what is being waited for
    /// @throws StoreFault when it does not come up, with the last lines of its log; a server that may be
    /// recovering its store is left running then
    public RunningNeo4j start(Consumer<String> progress) {
        try {
            Files.createDirectories(home.folder());
            return StartLock.holding(home.lock(), progress, () -> startAlone(progress));
        } catch (IOException e) {
            throw new StoreFault(
                    "The local Neo4j in " + home.folder() + " cannot be started: " + FileReasons.of(e)
                            + ". Make the folder writable.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The start of the local Neo4j in " + home.folder() + " was interrupted.", e);
        }
    }

    private RunningNeo4j startAlone(Consumer<String> progress) throws IOException, InterruptedException {
        Optional<RunFile> before = alive();
        if (before.isPresent() && before.get().stopping()) {
            progress.accept("Waiting for the Neo4j that is just ending");
            end(before.get());
        } else if (before.isPresent()) {
            try {
                return usable(before.get(), progress);
            } catch (StoreFault unusable) {
                if (alive().isPresent()) {
                    throw unusable;
                }
                progress.accept("Replacing a Neo4j that could not be used any more");
            }
        }
        return launch(progress);
    }

    /// Between the look for free ports and their use some seconds go by, in which another process may take them.
    private RunningNeo4j launch(Consumer<String> progress) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return usableOrEnded(new Launch(home, jars, java, options).start(progress), progress);
            } catch (StoreFault failed) {
                if (attempt == LAUNCHES || !ServerLog.says(home.console(), PORT_TAKEN)) {
                    throw failed;
                }
                progress.accept("Somebody else took a port meanwhile: trying another");
            }
        }
    }

    /// Ends the server after an unexpected error, because it would go on unseen. A fault means that it has ended or
    /// may be recovering its store; after an interruption the caller ends it.
    private RunningNeo4j usableOrEnded(RunFile run, Consumer<String> progress)
            throws IOException, InterruptedException {
        try {
            return usable(run, progress);
        } catch (Fault fault) {
            throw fault;
        } catch (RuntimeException | Error e) {
            stop();
            throw e;
        }
    }

    private RunningNeo4j usable(RunFile run, Consumer<String> progress) throws IOException, InterruptedException {
        RunningNeo4j server = running(run);
        new StartupWait(home, run, listensWithin).await(server.address(), progress);
        return server;
    }

    /// Starts the server again when its process has ended without being stopped.
    ///
    /// @return empty when it runs, or was stopped
    /// @throws StoreFault as [#start]
    public Optional<RunningNeo4j> restartIfCrashed(Consumer<String> progress) {
        return RunFile.read(home.runFile())
                .filter(run -> !run.stopping() && process(run).isEmpty())
                .map(crashed -> start(progress));
    }

    /// Asks the server to end and waits until it has; one that has not after a minute is killed, which costs the
    /// next start some time and nothing else.
    ///
    /// @return false when none ran
    public boolean stop() {
        Optional<RunFile> run = alive();
        try {
            if (run.isEmpty()) {
                Files.deleteIfExists(home.runFile());
                return false;
            }
            markStopping(run.get());
            end(run.get());
            return true;
        } catch (IOException e) {
            throw new StoreFault(
                    "The run file " + home.runFile() + " cannot be deleted: " + FileReasons.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The local Neo4j in " + home.folder() + " is still ending.", e);
        }
    }

    private void markStopping(RunFile run) {
        try {
            run.withStopping().write(home.runFile());
        } catch (IOException fullDisk) {
            LOG.debug("{} cannot be marked; the server is ended all the same", home.runFile(), fullDisk);
        }
    }

    private void end(RunFile run) throws IOException, InterruptedException {
        process(run).ifPresent(ProcessHandle::destroy);
        if (!Polling.until(ENDS_WITHIN, () -> process(run).isEmpty())) {
            LOG.warn("The local Neo4j, process {}, does not end by itself and is killed", run.pid());
            process(run).ifPresent(ProcessHandle::destroyForcibly);
            Polling.until(DIES_WITHIN, () -> process(run).isEmpty());
        }
        Optional<RunFile> last = RunFile.read(home.runFile());
        if (last.isPresent() && last.get().pid() == run.pid()) {
            Files.deleteIfExists(home.runFile());
        }
    }

    /// What the run file says, unless it is stale.
    private Optional<RunFile> alive() {
        return RunFile.read(home.runFile()).filter(run -> process(run).isPresent());
    }

    private Optional<ProcessHandle> process(RunFile run) {
        return ServerProcess.find(run.pid(), home.arguments());
    }

    private RunningNeo4j running(RunFile run) {
        return RunningNeo4j.of(run, Password.read(home), home.password());
    }
}
