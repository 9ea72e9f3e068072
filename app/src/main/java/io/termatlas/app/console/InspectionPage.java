package io.termatlas.app.console;

import io.termatlas.ingest.decode.Inspection;
import io.termatlas.ingest.decode.Inspection.Branch;

/// A payload as a tree, then the terms in it.
public final class InspectionPage {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final AnsiStyle style;

    public InspectionPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    public void print(Inspection inspection) {
        inspection.tree().forEach(this::branch);
        line("");
        if (inspection.terms().isEmpty()) {
            line("No term: none of these objects has a text as slug and a text as term.");
        }
        inspection.terms().forEach(term -> {
            line(style.strong("Term " + TextLayout.plain(term.slug())) + "  " + TextLayout.plain(term.term()));
            line(INDENT + style.faint(place(term.path()) + ": " + term.why()));
        });
        inspection.likely().forEach(likely -> {
            line(style.strong("Like a term") + "  " + place(likely.path()));
            line(INDENT + style.faint(TextLayout.plain(likely.why())));
        });
        if (inspection.terms().isEmpty() && !inspection.likely().isEmpty()) {
            line("A mapping reads terms of another shape: --mapping-out FILE writes one to begin with.");
        }
        inspection.warnings().forEach(warning -> line("Warning: " + TextLayout.plain(warning)));
    }

    private void branch(Branch branch) {
        String name = branch.name().isEmpty() ? "" : TextLayout.plain(branch.name()) + "  ";
        line(INDENT.repeat(branch.depth()) + name + style.faint(TextLayout.plain(branch.value())));
    }

    private static String place(String path) {
        return path.isEmpty() ? "the whole" : TextLayout.plain(path);
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
