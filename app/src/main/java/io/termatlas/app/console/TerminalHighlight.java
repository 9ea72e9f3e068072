package io.termatlas.app.console;

import io.termatlas.search.highlight.MarkedText;
import io.termatlas.search.highlight.MarkedText.Run;

/// A marked text on a terminal.
final class TerminalHighlight {
    private TerminalHighlight() {}

    /// Marks painted word by word, so that a line may break between them.
    static String painted(MarkedText marked, AnsiStyle style) {
        StringBuilder text = new StringBuilder();
        for (Run run : marked.runs()) {
            String plain = TextLayout.plain(run.text());
            if (!run.marked()) {
                text.append(plain);
                continue;
            }
            for (String word : plain.splitWithDelimiters("\\s+", 0)) {
                text.append(word.isBlank() ? word : style.match(word));
            }
        }
        return text.toString();
    }
}
