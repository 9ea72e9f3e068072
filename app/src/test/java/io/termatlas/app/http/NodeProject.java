package io.termatlas.app.http;

import io.termatlas.testkit.Prerequisite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A folder of scripts for Node with what they need from npm, installed below `target` as their lock file says.
final class NodeProject {
    private static final Prerequisite NEEDED =
            new Prerequisite("client tests", "no Node with npm on the path (apt install nodejs npm)");

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /// Skips the calling tests where there is no Node.
    ///
    /// @param source in the module, with `package.json` and `package-lock.json`
    static NodeProject open(Path source) {
        NEEDED.require(Prerequisite.onPath("node"));
        NEEDED.require(Prerequisite.onPath("npm"));
        NodeProject project = new NodeProject(Path.of("target").resolve(source.getFileName()));
        try {
            project.copy(source);
            Path lock = project.folder.resolve("package-lock.json");
            Path installed = project.folder.resolve("installed");
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                project.run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--silent");
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return project;
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file));
                if (!source.relativize(file).startsWith("node_modules")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    /// The lines that the command prints.
    ///
    /// @throws IllegalStateException with its output when it ends with another code than 0
    List<String> run(Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            List<String> lines = new ArrayList<>();
            try (var output = process.inputReader()) {
                output.lines().forEach(lines::add);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
