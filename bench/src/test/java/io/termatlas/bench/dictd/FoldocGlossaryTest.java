package io.termatlas.bench.dictd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldocGlossaryTest {
    @TempDir
    private Path folder;

    @Test
    void publishesAnEntryAsATerm() throws IOException {
        TinyDictionary.write(folder);

        assertThat(FoldocGlossary.read(folder).getFirst())
                .isEqualTo(new Term(
                        new Key(GlossaryId.DEFAULT, Slug.of("grain-flow-machine")),
                        "Grain Flow Machine",
                        "(GFM) A sieve for data. It grinds what it is given, slowly.",
                        "",
                        "",
                        "(GFM) A sieve for data. It grinds what it is given, slowly. See stone (stones.html)."
                                + "\n\nA second paragraph.",
                        "hardware",
                        PageUrl.NONE,
                        List.of("data mill"),
                        List.of(new RelatedTerm(Slug.of("sieve"), "sieve")),
                        List.of()));
    }

    @Test
    void leavesOutWhatTheDictionarySaysOfItselfAndTellsEqualNamesApart() throws IOException {
        TinyDictionary.write(folder);

        assertThat(FoldocGlossary.read(folder))
                .extracting(term -> term.slug().value())
                .containsExactly("grain-flow-machine", "sieve", "sieve-2", "a-name-that-is-too-long-for-one-line");
    }

    @Test
    void readsAHeadwordOfTwoLinesAsOne() throws IOException {
        TinyDictionary.write(folder);

        Term term = FoldocGlossary.read(folder).getLast();
        assertThat(term.name()).isEqualTo("A Name That Is Too Long for One Line");
        assertThat(term.aliases()).containsExactly("ANTITL");
    }

    @Test
    void takesTheFirstSenseForTheDefinition() throws IOException {
        TinyDictionary.write(folder);

        Term term = FoldocGlossary.read(folder).get(1);
        assertThat(term.shortDefinition()).isEqualTo("Holds back what is large.");
        assertThat(term.category()).isEqualTo("tool");
    }

    @Test
    void saysHowToGetTheDictionary() {
        assertThatThrownBy(() -> FoldocGlossary.read(folder))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("apt-get install dict-foldoc");
    }

    @Test
    void refusesADamagedDictionary() throws IOException {
        TinyDictionary.write(folder);
        Files.writeString(folder.resolve("foldoc.index"), "sieve\tAA\tzzzz\n");

        assertThatThrownBy(() -> FoldocGlossary.read(folder))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("is damaged");
    }
}
