package io.termatlas.app.run;

import io.termatlas.graph.local.ServerJars;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies the local server's jars from a folder on this machine.
public record FolderOfJars(Path folder) implements ServerJars.Fetch {

    @Override
    public void into(Path target) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageFault("There is no folder " + folder + ": give the one that holds the jars.");
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, target.resolve(jar.getFileName()));
            }
        }
    }
}
