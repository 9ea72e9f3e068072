package io.termatlas.app.console;

import io.termatlas.app.answer.MissesBody;
import io.termatlas.app.answer.MissesBody.MissBody;
import java.util.ArrayList;
import java.util.List;

/// Queries without a hit, each behind its count.
public final class MissesPage {
    private static final List<String> TITLES = List.of("asked", "query");

    private final Terminal terminal;

    public MissesPage(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param kept whether the settings have a server keep them
    public void print(MissesBody body, boolean kept) {
        if (body.queries() == 0) {
            line("No query without a hit is kept for the glossary '" + body.glossary() + "'.");
        } else {
            List<List<String>> rows = new ArrayList<>(List.of(TITLES));
            body.misses().stream().map(MissesPage::row).forEach(rows::add);
            TextLayout.columns(rows).forEach(this::line);
        }
        if (body.queries() > body.misses().size()) {
            line("The first " + body.misses().size() + " of " + body.queries() + "; --limit shows more.");
        }
        if (body.notTaken() > 0) {
            line("The log is full: " + TextLayout.count(body.notTaken(), "time") + " another query was not taken.");
        }
        if (!kept) {
            line("The setting `misses` is off here: a server with `misses = true` keeps them.");
        }
    }

    private static List<String> row(MissBody miss) {
        return List.of(Long.toString(miss.count()), TextLayout.plain(miss.query()));
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
