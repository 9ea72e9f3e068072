package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordNetTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void goesFromNounsToVerbsToAdjectivesToAdverbs() {
        try (Stream<Synset> synsets = TinyWordNet.open().synsets()) {
            assertThat(synsets.map(synset -> synset.address().partOfSpeech()))
                    .hasSize(TinyWordNet.CONCEPTS)
                    .isSorted();
        }
    }

    @Test
    void saysHowToInstallADictionaryThatIsNotThere() {
        assertThatThrownBy(() -> WordNet.open(folder))
                .isInstanceOf(UsageFault.class)
                .hasMessage("There is no WordNet dictionary in " + folder + " (data.noun is missing): "
                        + "`apt-get install wordnet-base`, or name its folder with --wordnet FOLDER.");
    }

    @Test
    void namesFileAndLineThatAreDamaged() throws IOException {
        for (PartOfSpeech part : PartOfSpeech.values()) {
            Files.writeString(folder.resolve(part.fileName()), "");
        }
        Files.writeString(folder.resolve("data.verb"), "  1 Licence\nnonsense\n");

        try (Stream<Synset> synsets = WordNet.open(folder).synsets()) {
            assertThatThrownBy(synsets::toList)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("data.verb")
                    .hasMessageContaining("'nonsense'");
        }
    }
}
