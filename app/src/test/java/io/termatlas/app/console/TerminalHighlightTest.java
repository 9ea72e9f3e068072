package io.termatlas.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.highlight.MarkedText;
import org.junit.jupiter.api.Test;

class TerminalHighlightTest {
    private static final MarkedText TEXT = new MarkedText.Builder()
            .text("a ")
            .marked("fast link")
            .text(" & <b>\u001b[2J")
            .build();

    @Test
    void paintsMatchesWordByWord() {
        assertThat(TerminalHighlight.painted(TEXT, AnsiStyle.COLOURED))
                .isEqualTo("a \u001b[1;33mfast\u001b[0m \u001b[1;33mlink\u001b[0m & <b> [2J");
    }

    @Test
    void leavesPlainTextWhereNothingCanBePainted() {
        assertThat(TerminalHighlight.painted(TEXT, AnsiStyle.PLAIN)).isEqualTo("a fast link & <b> [2J");
    }
}
