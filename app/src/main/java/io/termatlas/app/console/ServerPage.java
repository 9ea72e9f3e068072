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

    public void print(URI server) {
        print(server, Optional.empty());
    }

    public void print(URI server, Optional<RunningNeo4j> neo4j) {
        line("");
        line("Search   " + ink.address(server.resolve("/").toString()));
        neo4j.ifPresent(
                running -> line("Neo4j    " + ink.address(running.browser().toString())));
        line("Status   " + ink.address(server.resolve("/api/status").toString()));
        line("");
        neo4j.ifPresent(running -> line(Neo4jPage.login(running)));
        line("Ctrl-C stops " + (neo4j.isPresent() ? "all of it." : "it."));
        terminal.out().flush();
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
