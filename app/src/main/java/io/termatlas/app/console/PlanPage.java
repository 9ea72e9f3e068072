package io.termatlas.app.console;

import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.Plan;
import io.termatlas.ingest.run.Plan.Change;
import io.termatlas.ingest.run.Plan.Delta;
import io.termatlas.ingest.run.Plan.Edge;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a run would do. Long lists are cut, their length is told.
public final class PlanPage {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    public PlanPage(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(DryRun run) {
        line("A dry run: nothing is changed. "
                + (run.refusal().isPresent() ? "The run would be refused." : "The run:"));
        RunPage page = new RunPage(terminal);
        page.printOne(run.report());
        print(plan(run, run.report()));
        for (Report locale : run.report().locales()) {
            page.printOne(locale);
            print(plan(run, locale));
        }
    }

    private static Plan plan(DryRun run, Report report) {
        return Objects.requireNonNull(run.plans().get(report.glossary()), "each glossary has a plan");
    }

    private void print(Plan plan) {
        shown("add", plan.added().stream().map(Slug::value).toList());
        shown("change", plan.changed().stream().map(PlanPage::change).toList());
        shown("move", plan.moved().entrySet().stream().map(PlanPage::move).toList());
        shown("remove", plan.removed().stream().map(Slug::value).toList());
        shown("edges", lines(plan.edges(), PlanPage::edge));
        shown("missing terms", lines(plan.missing(), Slug::value));
        plan.graph()
                .ifPresent(work -> line("  graph: " + TextLayout.count(work.written(), "term") + " written, "
                        + work.removed() + " removed"));
    }

    private static String change(Change change) {
        return change.slug() + (change.fields().isEmpty() ? "" : ": " + String.join(", ", change.fields()));
    }

    private static String move(Map.Entry<Slug, Origin> move) {
        return move.getKey() + ": to " + move.getValue().path();
    }

    private static String edge(Edge edge) {
        return edge.from() + " -> " + edge.to();
    }

    private static <T> List<String> lines(Delta<T> delta, Function<T, String> shown) {
        return Stream.concat(
                        delta.added().stream().map(one -> "+ " + shown.apply(one)),
                        delta.removed().stream().map(one -> "- " + shown.apply(one)))
                .toList();
    }

    private void shown(String kind, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line("  " + kind + ": " + lines.size());
        lines.stream().limit(SHOWN).forEach(text -> line("    " + TextLayout.plain(text)));
        if (lines.size() > SHOWN) {
            line("    "
                    + terminal.style().faint("... and " + (lines.size() - SHOWN) + " more; --json has all of them"));
        }
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
