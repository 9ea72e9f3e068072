package io.termatlas.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.testkit.SeededTest;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static final String FILLER = "Nothing of the kind is said here at all. ".repeat(20);

    @Test
    void marksTheWordsInAnyOfTheirForms() {
        assertThat(highlighter("gpu", "gpu", "link").text("A GPU links to other GPUs."))
                .isEqualTo("A <mark>GPU</mark> <mark>links</mark> to other <mark>GPUs</mark>.");
    }

    @Test
    void marksWhatWasTypedOfAName() {
        assertThat(highlighter("nv li").name("NV-Link™")).isEqualTo("<mark>NV-Li</mark>nk™");
        assertThat(highlighter("nvlink").name("NVLink")).isEqualTo("<mark>NVLink</mark>");
    }

    @Test
    void escapesWhatTheTextHolds() {
        assertThat(highlighter("script", "script").text("<script>alert('&\"')</script>"))
                .isEqualTo("&lt;<mark>script</mark>&gt;alert(&#39;&amp;&quot;&#39;)&lt;/<mark>script</mark>&gt;");
        assertThat(highlighter("<b>").name("<b>old</b>")).isEqualTo("<mark>&lt;b</mark>&gt;old&lt;/b&gt;");
    }

    @Test
    void showsWhereMostOfTheWordsStand() {
        String text = "A link. " + FILLER + "Each GPU link is fast. " + FILLER;
        assertThat(highlighter("gpu link", "gpu", "link").snippet(text))
                .hasValueSatisfying(snippet -> assertThat(snippet)
                        .startsWith("… ")
                        .contains("<mark>GPU</mark> <mark>link</mark> is fast.")
                        .endsWith(" …")
                        .hasSizeLessThan(260));
    }

    @Test
    void showsNothingOfATextWithoutTheWords() {
        assertThat(highlighter("gpu", "gpu").snippet(FILLER)).isEmpty();
    }

    @SeededTest
    void neverLetsAnElementThrough(RandomGenerator random) {
        String alphabet = "<>&\"'/ abcé芯😀\uD800\n=";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(400); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Highlighter highlighter = highlighter(text.substring(0, text.length() / 3), "a", "b", "abc", "芯");
            assertSafe(highlighter.name(text.toString()));
            assertSafe(highlighter.text(text.toString()));
            highlighter.snippet(text.toString()).ifPresent(HighlighterTest::assertSafe);
        }
    }

    private static void assertSafe(String html) {
        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
    }

    private static Highlighter highlighter(String typed, String... stems) {
        return new Highlighter(Language.ENGLISH, Set.of(stems), NameKey.of(typed));
    }
}
