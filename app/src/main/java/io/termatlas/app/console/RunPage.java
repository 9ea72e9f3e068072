package io.termatlas.app.console;

import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Notices;
import io.termatlas.ingest.run.Report.Payloads;
import io.termatlas.ingest.run.Report.Reject;
import io.termatlas.ingest.run.Report.Terms;
import java.util.List;
import java.util.Locale;

/// The report of a run.
public final class RunPage {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final AnsiStyle style;

    public RunPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    public void print(Report report) {
        printOne(report);
        report.locales().forEach(this::print);
    }

    /// Without the other glossaries of the run.
    void printOne(Report report) {
        Notices notices = report.notices();
        line(summary(report));
        TextLayout.columns(List.of(payloads(report.payloads()), terms(report.terms())))
                .forEach(this::line);
        List<String> rejects = notices.rejects().stream().map(RunPage::reject).toList();
        shown("rejected", rejects, Math.max(rejects.size(), report.payloads().rejected()));
        List<String> errors =
                notices.sourceErrors().stream().map(TextLayout::plain).toList();
        shown("incomplete", errors, errors.size());
        List<String> findings = notices.findings().stream()
                .filter(finding -> !notices.sourceErrors().contains(finding))
                .map(TextLayout::plain)
                .toList();
        shown("finding", findings, findings.size());
    }

    /// One batch of many, in short.
    public static String line(Report batch) {
        return "%d payloads: %d added, %d changed, %d unchanged, %s; generation %d"
                .formatted(
                        batch.payloads().read(),
                        batch.terms().added(),
                        batch.terms().changed(),
                        batch.terms().unchanged(),
                        rejected(batch.payloads()),
                        batch.generation());
    }

    private String summary(Report report) {
        return style.strong("Glossary " + report.glossary())
                + (report.changedAnything() ? ": generation " : ": nothing new, still generation ")
                + report.generation()
                + style.faint(String.format(
                        Locale.ROOT, ", %.1f s", report.durations().whole() / 1000.0));
    }

    private static List<String> payloads(Payloads payloads) {
        return List.of(
                "  " + TextLayout.count(payloads.read(), "payload"),
                payloads.withTerm() + " with a term, " + payloads.withoutTerm() + " without, " + rejected(payloads));
    }

    private static String rejected(Payloads payloads) {
        String objects = payloads.rejectedObjects() == 0
                ? ""
                : ", " + TextLayout.count(payloads.rejectedObjects(), "object") + " rejected";
        return payloads.rejected() + " rejected" + objects;
    }

    private static List<String> terms(Terms terms) {
        return List.of(
                "  " + TextLayout.count(terms.added() + terms.changed() + terms.unchanged(), "term"),
                terms.added() + " added, " + terms.changed() + " changed, " + terms.unchanged() + " unchanged, "
                        + terms.removed() + " removed, " + terms.overridden() + " overridden"
                        + (terms.keptOut() == 0 ? "" : ", " + terms.keptOut() + " kept out"));
    }

    private static String reject(Reject reject) {
        String place = reject.place().isEmpty() ? "" : " (" + TextLayout.plain(reject.place()) + ")";
        return TextLayout.plain(reject.path()) + place + ": " + TextLayout.plain(reject.reason());
    }

    private void shown(String kind, List<String> lines, long all) {
        lines.stream().limit(SHOWN).forEach(text -> line("  " + style.warning(kind) + "  " + text));
        if (all > SHOWN) {
            line("  "
                    + style.faint("... and " + (all - Math.min(SHOWN, lines.size()))
                            + " more; --report FILE has the first " + lines.size()));
        }
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
