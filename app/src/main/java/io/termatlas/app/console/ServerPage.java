package io.termatlas.app.console;

import io.termatlas.graph.local.RunningNeo4j;
import java.net.URI;
import java.util.Optional;

/// Where everything is reached. Each address stands on a line of its own behind its name, for scripts that wait for
/// it.
public final class ServerPage {
    private final Terminal terminal;
    private final Ink ink;

    public ServerPage(Terminal terminal) {
        this.terminal = terminal;
        this.ink = terminal.ink();
    }

    /// What is reached from now on, at once.
    public void printAddresses(URI server) {
        line("Search   " + ink.address(server.resolve("/").toString()));
        line("Status   " + ink.address(server.resolve("/api/status").toString()));
        line("");
        terminal.out().flush();
    }

    /// The last that is said before the wait.
    public void printEnd(Optional<RunningNeo4j> neo4j) {
        neo4j.ifPresent(running -> {
            line("");
            line("Neo4j    " + ink.address(running.browser().toString()));
            line(Neo4jPage.login(running));
            line("");
        });
        line("Ctrl-C stops " + (neo4j.isPresent() ? "all of it." : "it."));
        terminal.out().flush();
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
