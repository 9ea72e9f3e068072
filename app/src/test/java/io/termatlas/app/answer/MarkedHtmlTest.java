package io.termatlas.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.highlight.MarkedText;
import io.termatlas.testkit.SeededTest;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MarkedHtmlTest {

    @Test
    void escapesTheTextAndNotTheMarks() {
        MarkedText text = new MarkedText.Builder()
                .text("<")
                .marked("script")
                .text(">alert('&\"')</mark>")
                .build();
        assertThat(Json.write(Map.of("term", text)))
                .isEqualTo("{\"term\":\"&lt;<mark>script</mark>&gt;alert(&#39;&amp;&quot;&#39;)&lt;/mark&gt;\"}");
    }

    @SeededTest
    void neverLetsAnElementThrough(RandomGenerator random) {
        String alphabet = "<>&\"'/ abcé芯\n=";
        for (int i = 0; i < 500; i++) {
            MarkedText.Builder text = new MarkedText.Builder();
            for (int runs = random.nextInt(10); runs > 0; runs--) {
                StringBuilder run = new StringBuilder();
                for (int length = random.nextInt(20); length > 0; length--) {
                    run.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                text = random.nextBoolean() ? text.text(run.toString()) : text.marked(run.toString());
            }
            String html = Html.of(text.build());
            assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
        }
    }
}
