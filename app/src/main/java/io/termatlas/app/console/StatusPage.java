package io.termatlas.app.console;

import static java.util.stream.Collectors.joining;

import io.termatlas.app.answer.StatusBody;
import io.termatlas.app.answer.StatusBody.GlossaryBody;
import io.termatlas.app.answer.StatusBody.GraphCountsBody;
import io.termatlas.model.Slug;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The content of both stores, as numbers.
public final class StatusPage {
    private static final List<String> TITLES =
            List.of("glossary", "language", "generation", "terms", "committed", "graph");

    private static final int NAMED = 20;

    private final Terminal terminal;
    private final DateTimeFormatter time;

    /// @param zone of the user: times are shown in it
    public StatusPage(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    public void print(StatusBody status) {
        terminal.out()
                .line("Termatlas " + status.version() + ", graph "
                        + (status.graph().reachable() ? "reachable" : "not reachable"));
        terminal.out().line("");
        if (status.glossaries().isEmpty()) {
            terminal.out().line("No glossary yet: `termatlas ingest SOURCE` makes the first one.");
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        status.glossaries().stream().map(this::row).forEach(rows::add);
        TextLayout.columns(rows).forEach(terminal.out()::line);
        for (GlossaryBody glossary : status.glossaries()) {
            if (glossary.keptOut() > 0) {
                terminal.out().line("");
                terminal.out()
                        .line(glossary.id() + ": " + TextLayout.count(glossary.keptOut(), "term")
                                + " kept out by `termatlas remove`.");
            }
            if (glossary.difference() != null) {
                terminal.out().line("");
                TextLayout.wrapped(glossary.id() + ": " + glossary.difference(), "")
                        .forEach(terminal.out()::line);
            }
        }
    }

    /// The terms that are kept out of a glossary.
    public void printKeptOut(String glossary, List<Slug> slugs) {
        String named = slugs.stream().limit(NAMED).map(Slug::value).collect(joining(", "));
        String more = slugs.size() > NAMED ? " and " + (slugs.size() - NAMED) + " more" : "";
        TextLayout.wrapped("Kept out of " + glossary + ": " + TextLayout.plain(named) + more + ".", "")
                .forEach(terminal.out()::line);
    }

    private List<String> row(GlossaryBody glossary) {
        GraphCountsBody graph = glossary.graph();
        return List.of(
                glossary.id(),
                glossary.language(),
                Long.toString(glossary.generation()),
                Long.toString(glossary.terms()),
                time.format(glossary.committedAt()),
                graph == null ? "-" : counts(graph));
    }

    private static String counts(GraphCountsBody graph) {
        return "generation %d, %d terms, %d missing, %d relationships"
                .formatted(graph.generation(), graph.terms(), graph.missing(), graph.relationships());
    }
}
