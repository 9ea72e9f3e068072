package io.termatlas.app.console;

import io.termatlas.graph.local.RunningNeo4j;
import java.net.URI;
import java.util.Optional;

/// The addresses of the server. Each address stands on a line of its own behind its name, for scripts that wait
/// for it.
public final class ServerPage {
    private final Terminal terminal;
    private final AnsiStyle style;

    public ServerPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    /// The addresses that answer from now on, shown at once.
    public void printAddresses(URI server) {
        line("Search   " + style.address(server.resolve("/").toString()));
        line("Status   " + style.address(server.resolve("/api/status").toString()));
        line("");
        terminal.out().flush();
    }

    /// The last line before the wait.
    public void printEnd(Optional<RunningNeo4j> neo4j) {
        neo4j.ifPresent(running -> {
            line("");
            line("Neo4j    " + style.address(running.browser().toString()));
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
