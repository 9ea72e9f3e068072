package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.graph.local.ServerJars;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Brings the local server's jars from a Maven repository: the installer beside them does it, as a process of its own,
/// so that Maven's libraries are not on our class path.
///
/// @param oneMore called for each jar that has arrived
public record Neo4jDownload(Installation installation, Runnable oneMore) implements ServerJars.Fetch {
    private static final String PROGRAM = "io.termatlas.graph.install.FetchServer";

    @Override
    public void into(Path folder) throws IOException {
        Path complaints = folder.resolveSibling("fetch.log");
        Files.deleteIfExists(complaints);
        Process installer = new ProcessBuilder(command(folder))
                .redirectError(complaints.toFile())
                .start();
        try (BufferedReader names = installer.inputReader(UTF_8)) {
            while (names.readLine() != null) {
                oneMore.run();
            }
            if (installer.waitFor() != 0) {
                throw new StoreFault("The Neo4j server could not be fetched: " + reason(complaints)
                        + " Try again, set a mirror or proxy in ~/.m2/settings.xml, or give --from FOLDER.");
            }
            Files.delete(complaints);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The Neo4j server was not fetched to its end.", e);
        } finally {
            installer.destroy();
        }
    }

    private List<String> command(Path folder) {
        Build build = installation.build();
        return List.of(
                installation.java().toString(),
                "-cp",
                installation.installer() + "/*",
                PROGRAM,
                folder.toString(),
                "org.neo4j:neo4j:" + build.neo4j(),
                "org.neo4j.client:neo4j-browser:" + build.neo4jBrowser());
    }

    private static String reason(Path complaints) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(complaints));
        lines.removeIf(String::isBlank);
        return lines.isEmpty()
                ? "its installer gave no reason."
                : lines.getLast().strip() + ".";
    }
}
