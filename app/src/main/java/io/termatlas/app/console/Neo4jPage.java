package io.termatlas.app.console;

import io.termatlas.graph.local.RunningNeo4j;

/// The local Neo4j server: where it is, and how to read its password, which is never shown.
public final class Neo4jPage {
    private final Output out;
    private final AnsiStyle style;

    public Neo4jPage(Terminal terminal) {
        this.out = terminal.out();
        this.style = terminal.style();
    }

    public void print(RunningNeo4j running) {
        out.line("Neo4j runs as process " + running.pid() + ".");
        out.line("");
        out.line("Browser  " + style.address(running.browser().toString()));
        out.line("Bolt     " + style.address(running.address().uri().toString()));
        out.line("");
        out.line(login(running));
    }

    public void printStopped() {
        out.line("Neo4j does not run.");
    }

    static String login(RunningNeo4j running) {
        return "Neo4j asks for the user " + running.address().username() + " and a password; to read it: cat "
                + TextLayout.shellPath(running.passwordFile());
    }
}
