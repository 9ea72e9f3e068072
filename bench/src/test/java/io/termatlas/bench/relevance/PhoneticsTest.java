package io.termatlas.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How names are spelt by those who have only heard them.
class PhoneticsTest {
    @ParameterizedTest
    @CsvSource({
        "en, Phloem, floem",
        "en, Quark, kwark",
        "en, Knot, not",
        "en, Station, stashun",
        "en, Address, adress",
        "de, Phase, fase",
        "fr, Bateau, bato",
        "pl, Rzeka, żeka",
        "ru, Корова, карова"
    })
    void takesSpellingsThatSoundAlikeForOneAnother(String language, String name, String heard) {
        assertThat(spellings(language, name)).contains(heard);
    }

    @Test
    void leavesANameOfALanguageWithoutRulesAlone() {
        assertThat(spellings("ja", "Phase")).containsExactly("phase");
    }

    @Test
    void spellsTheSameWithAnEqualSeed() {
        Phonetics english = Phonetics.of("en");

        assertThat(english.spell("Photosynthesis", new Random(3)))
                .isEqualTo(english.spell("Photosynthesis", new Random(3)))
                .isNotEqualTo("photosynthesis");
    }

    private static Set<String> spellings(String language, String name) {
        Phonetics phonetics = Phonetics.of(language);
        return IntStream.range(0, 200)
                .mapToObj(seed -> phonetics.spell(name, new SplittableRandom(seed)))
                .collect(Collectors.toSet());
    }
}
