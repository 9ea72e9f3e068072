package io.termatlas.app.console;

import io.termatlas.app.answer.DeadLettersBody;
import io.termatlas.app.answer.DeadLettersBody.LetterBody;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Payloads that were given up on, and why.
public final class DeadLetterPage {
    private static final List<String> TITLES = List.of("letter", "rejected", "path", "reason");
    private static final int SHOWN_BYTES = 2_000;

    private final Terminal terminal;
    private final DateTimeFormatter time;

    /// @param zone of the user: times are shown in it
    public DeadLetterPage(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    public void printList(DeadLettersBody body) {
        if (body.total() == 0) {
            line("The glossary '" + body.glossary() + "' has no dead letter.");
        } else {
            List<List<String>> rows = new ArrayList<>(List.of(TITLES));
            body.letters().stream().map(this::row).forEach(rows::add);
            TextLayout.columns(rows).forEach(this::line);
        }
        if (body.total() > body.letters().size()) {
            line("The first " + body.letters().size() + " of " + body.total() + "; --limit shows more.");
        }
        printDamaged(body);
    }

    private List<String> row(LetterBody letter) {
        String where = TextLayout.joined(List.of(letter.object(), letter.place()), ", ");
        return List.of(
                letter.id(),
                time.format(letter.at()),
                TextLayout.plain(letter.path()),
                TextLayout.plain((where.isEmpty() ? "" : where + ": ") + letter.reason()));
    }

    /// @param payload what was kept of it
    public void printOne(DeadLettersBody body, byte[] payload) {
        LetterBody first = body.letters().getFirst();
        line("letter    " + first.id());
        line("source    " + TextLayout.plain(first.source()));
        line("path      " + TextLayout.plain(first.path()));
        line("rejected  " + time.format(first.at()));
        for (LetterBody letter : body.letters()) {
            String where = TextLayout.joined(List.of(letter.object(), letter.place()), ", ");
            line("reason    " + TextLayout.plain((where.isEmpty() ? "" : where + ": ") + letter.reason()));
        }
        line("bytes     " + first.bytes() + (first.replayable() ? "" : ", of which " + first.kept() + " are kept"));
        line("kept in   " + TextLayout.plain(first.file()));
        line("");
        String text = new String(payload, 0, Math.min(payload.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        text.lines().map(TextLayout::plain).forEach(this::line);
        if (payload.length > SHOWN_BYTES) {
            line(terminal.style().faint("... and " + (payload.length - SHOWN_BYTES) + " more bytes"));
        }
    }

    public void printDamaged(DeadLettersBody body) {
        body.damaged()
                .forEach(file -> line("The file " + TextLayout.plain(file)
                        + " is no dead letter that can be read: delete it and ingest its payload again."));
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
