package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.Settings;
import io.termatlas.graph.local.RunningNeo4j;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that says that the user started the local Neo4j by itself, so that it outlives the commands which use
/// it. It has the number of the process, and so does not apply to a server that is started later.
public record KeptNeo4j(Path file) {

    public static KeptNeo4j in(Settings settings) {
        return new KeptNeo4j(new DataFolder(settings.data()).neo4j().resolve("kept"));
    }

    public void keep(RunningNeo4j running) {
        try {
            new AtomicFile(file).replace(Long.toString(running.pid()));
        } catch (IOException e) {
            throw new StoreFault("The file " + file + " cannot be written: " + FileReasons.of(e) + ".", e);
        }
    }

    boolean is(RunningNeo4j running) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(Long.toString(running.pid()));
        } catch (IOException e) {
            throw new StoreFault("The file " + file + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }
}
