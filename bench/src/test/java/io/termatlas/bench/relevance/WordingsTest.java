package io.termatlas.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "fi", "pl", "tr", "ru", "ja", "zh", "ko"})
    void asksInManyWaysInEachLanguage(String language) {
        Wordings wordings = Wordings.of(language);

        assertThat(wordings.questions())
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .allSatisfy(wording -> assertThat(wording.formatted("NAME")).containsOnlyOnce("NAME"));
        assertThat(wordings.twoNames())
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates()
                .allSatisfy(wording -> assertThat(wording.formatted("ONE", "OTHER"))
                        .containsOnlyOnce("ONE")
                        .containsOnlyOnce("OTHER"));
    }

    @Test
    void doesNotAskInALanguageThatItLacks() {
        assertThat(Wordings.of("la")).isEqualTo(new Wordings(List.of(), List.of()));
    }
}
