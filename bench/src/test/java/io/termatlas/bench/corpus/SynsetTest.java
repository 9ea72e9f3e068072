package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.bench.corpus.Synset.Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynsetTest {

    @Test
    void holdsEverythingThatALineSays() {
        String line = "00000503 06 n 02 steam_engine 0 Big_Puffer a 002 @ 00000266 n 0000 + 00000171 v 0101 "
                + "| an engine; \"it puffs\"  ";

        assertThat(Synset.parse(line))
                .isEqualTo(new Synset(
                        new Address(PartOfSpeech.NOUN, 503),
                        "noun.artifact",
                        List.of("steam engine", "Big Puffer"),
                        List.of(new Address(PartOfSpeech.NOUN, 266), new Address(PartOfSpeech.VERB, 171)),
                        new Gloss("an engine", "\"it puffs\"")));
    }

    @Test
    void passesOverTheSentenceFramesOfVerbs() {
        assertThat(Synset.parse("00000289 38 v 01 roll 0 000 02 + 08 00 + 11 01 | turn over"))
                .isEqualTo(new Synset(
                        new Address(PartOfSpeech.VERB, 289),
                        "verb.motion",
                        List.of("roll"),
                        List.of(),
                        new Gloss("turn over", "")));
    }

    @Test
    void countsWordsInHexadecimal() {
        String words = " w 0".repeat(16);

        assertThat(Synset.parse("00000001 03 n 10" + words + " 000 | many words")
                        .words())
                .hasSize(16);
    }

    @Test
    void takesTheSyntacticMarkerOffAnAdjective() {
        assertThat(TinyWordNet.synset("fast").words()).containsExactly("fast", "quick");
    }

    @Test
    void takesASatelliteForAnAdjective() {
        assertThat(TinyWordNet.synset("behind").address().partOfSpeech()).isEqualTo(PartOfSpeech.ADJECTIVE);
    }

    @Test
    void namesARelativeOnceThoughSeveralOfItsWordsAreRelated() {
        assertThat(TinyWordNet.synset("engine").relatives()).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000001 03 n 01 thing 0 000",
                "00000001 03 n 01 thing 0 001 | a pointer short",
                "00000001 03 n 00 000 | no word",
                "00000001 03 n 01 thing 0 000 | ; ",
                "00000001 03 x 01 thing 0 000 | no such type",
                "00000001 45 n 01 thing 0 000 | no such file"
            })
    void refusesALineOfAnotherFormat(String line) {
        assertThatThrownBy(() -> Synset.parse(line)).isInstanceOf(RuntimeException.class);
    }
}
