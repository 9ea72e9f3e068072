package io.termatlas.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.testkit.SeededTest;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static final String FILLER = "Nothing of the kind is said here at all. ".repeat(20);

    @Test
    void marksTheWordsInAnyOfTheirForms() {
        assertThat(shown(highlighter("gpu", "gpu", "link").text("A GPU links to other GPUs.")))
                .isEqualTo("A [GPU] [links] to other [GPUs].");
    }

    @Test
    void marksWhatWasTypedOfAName() {
        assertThat(shown(highlighter("nv li").name("NV-Link™"))).isEqualTo("[NV-Li]nk™");
        assertThat(shown(highlighter("nvlink").name("NVLink"))).isEqualTo("[NVLink]");
    }

    @Test
    void marksWhatWasTypedOfAWordWithinAName() {
        assertThat(shown(highlighter("memory b").name("High-Memory Bandwidth"))).isEqualTo("High-[Memory B]andwidth");
        assertThat(shown(highlighter("emory").name("High Memory"))).isEqualTo("High Memory");
        assertThat(shown(highlighter("high me", "memory").name("A high Memory")))
                .isEqualTo("A high [Memory]");
    }

    @Test
    void leavesTheTextAsItStands() {
        assertThat(shown(highlighter("script", "script").text("<script>alert('&')</script>")))
                .isEqualTo("<[script]>alert('&')</[script]>");
        assertThat(shown(highlighter("<b>").name("<b>old</b>"))).isEqualTo("[<b]>old</b>");
    }

    @Test
    void showsWhereMostOfTheWordsStand() {
        String text = "A link. " + FILLER + "Each GPU link is fast. " + FILLER;
        assertThat(highlighter("gpu link", "gpu", "link").matchingSnippet(text).map(HighlighterTest::shown))
                .hasValueSatisfying(snippet -> assertThat(snippet)
                        .startsWith("… ")
                        .contains("[GPU] [link] is fast.")
                        .endsWith(" …")
                        .hasSizeLessThan(260));
    }

    @Test
    void showsNothingOfATextWithoutTheWords() {
        assertThat(highlighter("gpu", "gpu").matchingSnippet(FILLER)).isEmpty();
    }

    @SeededTest
    void changesNothingOfAText(RandomGenerator random) {
        String alphabet = "<>&\"'/ abcé芯😀\uD800\n=";
        for (int i = 0; i < 500; i++) {
            StringBuilder letters = new StringBuilder();
            for (int length = random.nextInt(400); length > 0; length--) {
                letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = letters.toString();
            Highlighter highlighter = highlighter(text.substring(0, text.length() / 3), "a", "b", "abc", "芯");
            assertThat(highlighter.name(text).text()).isEqualTo(text);
            assertThat(highlighter.text(text).text()).isEqualTo(text);
            highlighter
                    .matchingSnippet(text)
                    .ifPresent(
                            snippet -> assertThat(text).contains(snippet.text().replaceAll("^… | …$", "")));
        }
    }

    /// With brackets around what is marked.
    private static String shown(MarkedText text) {
        return text.runs().stream()
                .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    private static Highlighter highlighter(String typed, String... stems) {
        return new Highlighter(Language.of("en"), Set.of(stems), NameKey.of(typed));
    }
}
