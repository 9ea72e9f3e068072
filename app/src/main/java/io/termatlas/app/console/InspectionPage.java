package io.termatlas.app.console;

import io.termatlas.ingest.decode.Inspection;
import io.termatlas.ingest.decode.Inspection.Branch;

/// A payload as a tree, then what in it is a term.
public final class InspectionPage {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Ink ink;

    public InspectionPage(Terminal terminal) {
        this.terminal = terminal;
        this.ink = terminal.ink();
    }

    public void print(Inspection inspection) {
        inspection.tree().forEach(this::branch);
        line("");
        if (inspection.terms().isEmpty()) {
            line("No term: none of these objects has a text as slug and a text as term.");
        }
        inspection.terms().forEach(term -> {
            line(ink.strong("Term " + Layout.plain(term.slug())) + "  " + Layout.plain(term.term()));
            line(INDENT + ink.faint(place(term.path()) + ": " + term.why()));
        });
        inspection.likely().forEach(likely -> {
            line(ink.strong("Like a term") + "  " + place(likely.path()));
            line(INDENT + ink.faint(Layout.plain(likely.why())));
        });
        if (inspection.terms().isEmpty() && !inspection.likely().isEmpty()) {
            line("A mapping reads terms of another shape: --mapping-out FILE writes one to begin with.");
        }
        inspection.warnings().forEach(warning -> line("Warning: " + Layout.plain(warning)));
    }

    private void branch(Branch branch) {
        String name = branch.name().isEmpty() ? "" : Layout.plain(branch.name()) + "  ";
        line(INDENT.repeat(branch.depth()) + name + ink.faint(Layout.plain(branch.value())));
    }

    private static String place(String path) {
        return path.isEmpty() ? "the whole" : Layout.plain(path);
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
