package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.analysis.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NVLink and PCIe, 900 GB/s.  | nvlink and pcie 900 gb s
            C++ or C#, not A+B          | c++ or c# not a b
            2.5D at 1,000 MHz.          | 2.5d at 1,000 mhz
            TCP/IP over I²C             | tcp ip over i2c
            l'été à Zürich              | l ete a zurich
            芯片chip                    | 芯 片 chip
            G.T.U. and the U.S          | gtu and the us
            हिन्दी शब्द                     | हिन्दी शब्द
            комп'ютерна п’ять           | компютерна пять
            l'eau d'Évian               | l eau d evian
            क्‍ष त्र                       | क्ष त्र
            می‌شود کتاب                  | ميشود كتاب
            a 🔥🚀 b                     | a 🔥 🚀 b
            I ❤️ emoji👍🏽               | i ❤ emoji 👍
            🇩🇪🇫🇷 flags                 | 🇩🇪 🇫🇷 flags
            © Foo™ ↔ Bar®               | foo bar
            """)
    void breaksATextIntoFoldedWords(String text, String words) {
        assertThat(Words.plain(text)).extracting(Word::form).containsExactly(words.split(" "));
    }

    @Test
    void knowsWhereAWordStands() {
        assertThat(Words.plain("Où est C++?"))
                .containsExactly(
                        new Word(List.of("ou"), 0, 2), new Word(List.of("est"), 3, 6), new Word(List.of("c++"), 7, 10));
    }

    @Test
    void bringsEnglishWordsToTheirStems() {
        assertThat(Words.stems(Language.of("en"), "GPUs, links and switches"))
                .extracting(Word::form)
                .containsExactly("gpu", "link", "and", "switch");
    }

    @Test
    void bringsPolishWordsToStemsThatBeginAsTheyDo() {
        assertThat(Words.stems(Language.of("pl"), "komputerach, zwojów; gest, kredyt, proton, protton"))
                .extracting(Word::form)
                .containsExactly("komputer", "zwoj", "gest", "kredyt", "proton", "protton");
    }

    @Test
    void breaksUpAnEndlessWord() {
        assertThat(Words.plain("x".repeat(1000))).hasSize(4);
    }

    @Test
    void passesOverHalfASurrogatePair() {
        assertThat(Words.plain("nv\uD800link \uDC00")).extracting(Word::form).isEqualTo(List.of("nv", "link"));
    }

    @Test
    void takesAnUnknownLanguageAsItIs() {
        assertThat(Language.of("xx").code()).isEmpty();
        assertThat(Language.of("en-GB").code()).isEqualTo("en");
    }
}
