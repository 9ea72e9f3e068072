package io.termatlas.app.console;

import io.termatlas.app.answer.BackupBody;
import io.termatlas.app.answer.BackupBody.SavedGlossary;
import java.nio.file.Path;

/// What was copied or put back, a line a glossary.
public final class BackupPage {
    private final Terminal terminal;

    public BackupPage(Terminal terminal) {
        this.terminal = terminal;
    }

    public void printWritten(BackupBody body, Path folder) {
        body.glossaries().stream().map(BackupPage::line).forEach(terminal.out()::line);
        terminal.out().line("Copied to " + folder + "; what analysts have added to the graph is not in it.");
    }

    public void printRestored(BackupBody body) {
        body.glossaries().stream().map(BackupPage::line).forEach(terminal.out()::line);
        terminal.out().line("Restored.");
    }

    private static String line(SavedGlossary saved) {
        String mended = saved.mended() == null
                ? ""
                : ", " + TextLayout.count(saved.mended(), "difference") + " of the graph mended";
        return TextLayout.plain(saved.id()) + ": generation " + saved.generation() + ", "
                + TextLayout.count(saved.terms(), "term") + mended;
    }
}
