package io.termatlas.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void paintsMatchesWordByWord() {
        assertThat(Markup.painted("a <mark>fast link</mark> &amp; more", Ink.COLOURED))
                .isEqualTo("a \u001b[1;33mfast\u001b[0m \u001b[1;33mlink\u001b[0m & more");
    }

    @Test
    void leavesPlainTextWhereNothingCanBePainted() {
        assertThat(Markup.painted("<mark>a</mark> &lt;b&gt; &quot;c&#39;", Ink.PLAIN))
                .isEqualTo("a <b> \"c'");
    }

    @Test
    void givesEscapedTextBack() {
        String text = "if a < b && b > c, &lt; stays";
        assertThat(Markup.painted(Markup.escape(text), Ink.PLAIN)).isEqualTo(text);
    }
}
