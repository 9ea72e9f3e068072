package io.termatlas.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    @Test
    void breaksLinesAtSpaces() {
        String word = "x".repeat(40);
        assertThat(TextLayout.wrapped(String.join(" ", word, word, word), "  "))
                .containsExactly("  " + word + " " + word, "  " + word);
    }

    @Test
    void countsNoColoursWhenItBreaksLines() {
        String word = AnsiStyle.COLOURED.strong("x".repeat(49));
        assertThat(TextLayout.wrapped(word + " " + word, "")).hasSize(1);
    }

    @Test
    void alignsColumnsWhateverTheColours() {
        assertThat(TextLayout.columns(List.of(List.of("a", "b"), List.of(AnsiStyle.COLOURED.strong("long"), "b"))))
                .containsExactly("a      b", "\u001b[1mlong\u001b[0m   b");
    }

    @Test
    void letsNoTextCommandTheTerminal() {
        assertThat(TextLayout.plain("a\u001b[2Jb\u202ec\nd")).isEqualTo("a [2Jb c d");
    }

    @Test
    void leavesJoinersInPlace() {
        assertThat(TextLayout.plain("👩\u200d🔬")).isEqualTo("👩\u200d🔬");
    }
}
