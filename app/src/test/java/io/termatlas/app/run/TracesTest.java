package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Slug;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final Traces TRACES = Traces.of(
            Slug.of("go-lang"),
            aTerm("go-lang")
                    .named("Größe & \"Go\"")
                    .defined("A definition\nthat is long enough.")
                    .asked("Why?", "Because somebody wanted it so.")
                    .alias("GL")
                    .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/glossary/go-lang/_payload.json",
                "what is GO LANG",
                "[\"Größe & \\\"Go\\\"\"]",
                "[\"Gr\\u00f6\\u00DFe \\u0026 \\u0022Go\\u0022\"]",
                "<b>Gr&#246;&#xDF;e &amp; &quot;go&quot;</b>",
                "that is long enough.",
                "because  somebody\\nwanted it so.",
                "(gl)"
            })
    void findsNamesAndTextsAsFilesWriteThem(String text) {
        assertThat(TRACES.areIn(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/glossary/go-language/", "gigolang", "Why?", "A definition", "eagle", "", "&#99999999;\\u12"})
    void findsNoPartsOfOtherWordsAndNoSuggestionCache(String text) {
        assertThat(TRACES.areIn(text)).isFalse();
    }

    @Test
    void ofASlugAloneFindsThat() {
        Traces slug = Traces.of(Slug.of("go-lang"), null);
        assertThat(slug.areIn("go-lang")).isTrue();
        assertThat(slug.areIn("that is long enough.")).isFalse();
    }
}
