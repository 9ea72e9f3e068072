package io.termatlas.app.console;

import io.termatlas.app.run.ReplayBody;
import io.termatlas.app.run.ReplayBody.StayingBody;
import io.termatlas.ingest.run.Report;
import org.jspecify.annotations.Nullable;

/// What became of dead letters that were read again.
public final class ReplayPage {
    private static final int SHOWN = 10;

    private final Terminal terminal;

    public ReplayPage(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param report of the run; null when there was none
    public void print(ReplayBody body, @Nullable Report report) {
        if (body.replayed() == 0 && body.rejected().isEmpty()) {
            line("The glossary '" + body.glossary() + "' has no dead letter.");
            return;
        }
        line(TextLayout.count(body.replayed(), "payload") + " read again: " + body.accepted()
                + " accepted and dropped from the dead letters, "
                + body.rejected().size() + " left there.");
        body.rejected().stream().limit(SHOWN).map(ReplayPage::staying).forEach(this::line);
        if (body.rejected().size() > SHOWN) {
            line("  ... and " + (body.rejected().size() - SHOWN) + " more: `termatlas dead-letters list`");
        }
        if (report != null) {
            new RunPage(terminal).print(report);
        }
    }

    private static String staying(StayingBody one) {
        return "  " + one.id() + "  " + TextLayout.plain(one.path()) + ": " + TextLayout.plain(one.reason());
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
