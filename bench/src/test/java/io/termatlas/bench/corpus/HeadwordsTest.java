package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.bench.corpus.Synset.Address;
import io.termatlas.model.fault.StoreFault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadwordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    engine,              engine
                    Steam engine,        steam-engine
                    Watt's governor,     watts-governor
                    24/7,                24-7
                    .22 calibre,         22-calibre
                    A.D.,                a-d
                    jack-o'-lantern,     jack-o-lantern
                    Zürich,              zürich
                    """)
    void makesALemmaOfAHeadword(String headword, String lemma) {
        assertThat(Headwords.lemma(headword)).isEqualTo(lemma);
    }

    @Test
    void numbersTheConceptsOfOneLemmaAndPartOfSpeechInFileOrder() {
        assertThat(slugs())
                .containsExactly(
                        "thing-n-1",
                        "engine-n-1",
                        "steam-engine-n-1",
                        "watts-governor-n-1",
                        "wheel-n-1",
                        "wheel-n-2",
                        "24-7-n-1",
                        "drive-v-1",
                        "wheel-v-1",
                        "slow-a-1",
                        "fast-a-1",
                        "behind-a-1",
                        "slowly-r-1");
    }

    @Test
    void refusesAPointerToWhereNoConceptIs() {
        Headwords headwords = Headwords.of(TinyWordNet.open());

        assertThatThrownBy(() -> headwords.at(new Address(PartOfSpeech.VERB, 7)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("byte 7 of data.verb");
    }

    private static List<String> slugs() {
        Headwords headwords = Headwords.of(TinyWordNet.open());
        try (Stream<Synset> synsets = TinyWordNet.open().synsets()) {
            return synsets.map(synset -> headwords.at(synset.address()).slug().value())
                    .toList();
        }
    }
}
