package io.termatlas.app.console;

import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Reject;
import java.util.List;
import java.util.Locale;

/// What a run did.
public final class RunPage {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final Ink ink;

    public RunPage(Terminal terminal) {
        this.terminal = terminal;
        this.ink = terminal.ink();
    }

    public void print(Report report) {
        line(summary(report));
        Layout.columns(List.of(payloads(report), terms(report))).forEach(this::line);
        shown("rejected", report.rejects().stream().map(RunPage::reject).toList(), report.rejected());
        shown(
                "incomplete",
                report.sourceErrors().stream().map(Layout::plain).toList(),
                report.sourceErrors().size());
        List<String> findings = report.findings().stream()
                .filter(finding -> !report.sourceErrors().contains(finding))
                .map(Layout::plain)
                .toList();
        shown("finding", findings, findings.size());
        report.locales().forEach(this::print);
    }

    /// One batch of many, in short.
    public static String line(Report batch) {
        return "%d payloads: %d added, %d changed, %d unchanged, %d rejected; generation %d"
                .formatted(
                        batch.read(),
                        batch.added(),
                        batch.changed(),
                        batch.unchanged(),
                        batch.rejected(),
                        batch.generation());
    }

    private String summary(Report report) {
        return ink.strong("Glossary " + report.glossary())
                + (report.changedAnything() ? ": generation " : ": nothing new, still generation ")
                + report.generation()
                + ink.faint(String.format(Locale.ROOT, ", %.1f s", report.durationMillis() / 1000.0));
    }

    private static List<String> payloads(Report report) {
        return List.of(
                "  " + Layout.count(report.read(), "payload"),
                report.withTerm() + " with a term, " + report.withoutTerm() + " without, " + report.rejected()
                        + " rejected");
    }

    private static List<String> terms(Report report) {
        return List.of(
                "  " + Layout.count(report.added() + report.changed() + report.unchanged(), "term"),
                report.added() + " added, " + report.changed() + " changed, " + report.unchanged() + " unchanged, "
                        + report.removed() + " removed, " + report.overridden() + " overridden");
    }

    private static String reject(Reject reject) {
        String place = reject.place().isEmpty() ? "" : " (" + Layout.plain(reject.place()) + ")";
        return Layout.plain(reject.path()) + place + ": " + Layout.plain(reject.reason());
    }

    private void shown(String kind, List<String> lines, long all) {
        lines.stream().limit(SHOWN).forEach(text -> line("  " + ink.warning(kind) + "  " + text));
        if (all > SHOWN) {
            line("  "
                    + ink.faint("... and " + (all - Math.min(SHOWN, lines.size()))
                            + " more; --report FILE has the first " + lines.size()));
        }
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
