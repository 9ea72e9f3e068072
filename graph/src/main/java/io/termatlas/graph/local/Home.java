package io.termatlas.graph.local;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where everything of the local Neo4j lies.
record Home(Path folder) {
    Home {
        folder = folder.toAbsolutePath().normalize();
    }

    Path configurations() {
        return folder.resolve("conf");
    }

    Path configuration() {
        return configurations().resolve("neo4j.conf");
    }

    /// The server's command line, all but `java`. Its path tells our server from any other process.
    Path arguments() {
        return configurations().resolve("java.args");
    }

    /// The command line of the tool that sets the first password; gone when that is done.
    Path passwordArguments() {
        return configurations().resolve("initial-password.args");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /// What the server's process writes to its output.
    Path console() {
        return logs().resolve("console.log");
    }

    /// Neo4j's own log, one JSON object a line.
    Path debugLog() {
        return logs().resolve("debug.log");
    }

    Path runFile() {
        return folder.resolve("running");
    }

    /// Held by the thread that starts the server.
    Path lock() {
        return folder.resolve("start.lock");
    }

    /// The store and its transaction logs.
    Path data() {
        return folder.resolve("data");
    }

    /// Whether the server has been started before, so that its password is settled.
    boolean hasStore() {
        return Files.exists(data().resolve("databases/system"));
    }
}
