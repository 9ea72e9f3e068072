package io.termatlas.app.console;

import io.termatlas.app.answer.DifferencesBody;
import io.termatlas.app.answer.DifferencesBody.DifferenceBody;
import java.util.List;

/// What differs, a line each.
public final class DifferencePage {
    private final Terminal terminal;

    public DifferencePage(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What a comparison found.
    public void printFound(DifferencesBody body) {
        lines(body.differences());
        terminal.out().line(body.total() == 0 ? "No differences." : TextLayout.count(body.total(), "difference") + ".");
    }

    /// What a repair mended.
    public void printMended(DifferencesBody body) {
        lines(body.differences());
        terminal.out()
                .line(
                        body.total() == 0
                                ? "The graph says what the index says: nothing to mend."
                                : TextLayout.count(body.total(), "difference") + " mended.");
    }

    private void lines(List<DifferenceBody> differences) {
        differences.stream().map(DifferencePage::line).forEach(terminal.out()::line);
    }

    private static String line(DifferenceBody difference) {
        String slug = difference.slug().isEmpty() ? "-" : TextLayout.plain(difference.slug());
        return "%-7s  %-5s  %s: %s"
                .formatted(difference.kind(), difference.where(), slug, TextLayout.plain(difference.detail()));
    }
}
