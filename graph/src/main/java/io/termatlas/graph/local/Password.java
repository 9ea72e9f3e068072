package io.termatlas.graph.local;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// The password of the server's only user: drawn at random once, before the first start.
final class Password {
    private static final int BYTES = 16;

    private final Home home;
    private final Path jars;
    private final Path java;

    Password(Home home, Path jars, Path java) {
        this.home = home;
        this.jars = jars;
        this.java = java;
    }

    /// @throws StoreFault when the file is gone
    static String read(Home home) {
        try {
            return Files.readString(home.password()).strip();
        } catch (IOException e) {
            throw new StoreFault(
                    "The password of the local Neo4j cannot be read from " + home.password()
                            + ": put the file back, with the password of the user neo4j as its only line.",
                    e);
        }
    }

    /// Draws a password and tells it to the store that does not exist yet. After the first start, nothing is left
    /// to do.
    void settle() throws IOException, InterruptedException {
        if (home.hasStore()) {
            return;
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        new AtomicFile(home.password()).replaceForOwnerOnly(password + "\n");
        tell(password);
    }

    /// By the server's own tool and not by a query to a server that has just started: for a moment that one would
    /// listen with Neo4j's well-known password, to every process and to every page in the user's browser.
    private void tell(String password) throws IOException, InterruptedException {
        Path arguments = home.passwordArguments();
        try {
            new AtomicFile(arguments).replaceForOwnerOnly(JavaArguments.initialPassword(jars, password));
            ProcessBuilder tool = new ProcessBuilder(java.toString(), "@" + arguments).redirectErrorStream(true);
            tool.environment()
                    .putAll(Map.of(
                            "NEO4J_HOME", home.folder().toString(),
                            "NEO4J_CONF", home.configurations().toString()));
            Process process = tool.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StoreFault("The local Neo4j did not take its first password: "
                        + output.replace(password, "***").strip());
            }
        } finally {
            Files.deleteIfExists(arguments);
        }
    }
}
