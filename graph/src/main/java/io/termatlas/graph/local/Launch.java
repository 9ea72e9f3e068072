package io.termatlas.graph.local;

import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// One start of the server's process: what has to be there before, and the files that are written for it.
final class Launch {
    private static final long MEGABYTE = 1024 * 1024;

    /// Less is not enough for an empty store; Neo4j itself then hangs rather than says so.
    private static final long NEEDED_MEGABYTES = 64;

    private final Home home;
    private final Path jars;
    private final Path java;
    private final List<String> options;

    /// @param options for Java
    Launch(Home home, Path jars, Path java, List<String> options) {
        this.home = home;
        this.jars = jars;
        this.java = java;
        this.options = options;
    }

    /// @return what has been written to the run file, before the server answers
    RunFile start(Consumer<String> progress) throws IOException, InterruptedException {
        requireJars();
        requireRoom();
        progress.accept(home.hasStore() ? "Starting Neo4j" : "Starting Neo4j for the first time");
        Ports ports = Ports.of(home.configuration()).freed();
        write(ports);
        new Password(home, jars, java).settle();
        // The shell would follow a link.
        Files.deleteIfExists(home.console());
        RunFile run = new RunFile(ServerProcess.start(java, home.arguments(), home.console()), ports, false);
        run.write(home.runFile());
        return run;
    }

    private void write(Ports ports) throws IOException {
        Files.createDirectories(home.configurations());
        Files.createDirectories(home.logs());
        Neo4jConf.write(home.configuration(), ports);
        new AtomicFile(home.arguments()).replace(JavaArguments.server(home, jars, options));
    }

    private void requireJars() {
        if (!ServerJars.in(jars).areThere()) {
            throw new StoreFault(Sentence.of("The local Neo4j server is not installed in " + jars + ": `")
                    .and(CommandName.INSTALL_NEO4J)
                    .and("` fetches it; or use a Neo4j of your own with ")
                    .and(SettingName.NEO4J_URI)
                    .and("."));
        }
    }

    private void requireRoom() throws IOException {
        long megabytes = Files.getFileStore(home.folder()).getUsableSpace() / MEGABYTE;
        if (megabytes < NEEDED_MEGABYTES) {
            throw new StoreFault("The local Neo4j in " + home.folder() + " has " + megabytes
                    + " MB of room left on its disk and needs " + NEEDED_MEGABYTES + ": make room and start again.");
        }
    }
}
