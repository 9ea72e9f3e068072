package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompoundsTest {
    private static final List<String> WORDS = List.of("amber", "ledger", "river");
    private static final int ALL = 9;

    @Test
    void givesEveryTermANameOfItsOwn() {
        List<String> names = terms(ALL, 1).stream().map(Term::name).toList();

        assertThat(names).hasSize(ALL).doesNotHaveDuplicates().contains("amber ledger", "river river");
    }

    @Test
    void relatesATermToAtMostFiveOthersOfTheCorpus() {
        List<Term> terms = terms(ALL, 1);
        List<Slug> slugs = terms.stream().map(Term::slug).toList();

        assertThat(terms).allSatisfy(term -> {
            assertThat(term.relatedTerms()).hasSizeLessThanOrEqualTo(5);
            assertThat(term.relatedTerms()).extracting("slug").doesNotContain(term.slug());
            assertThat(slugs)
                    .containsAll(term.relatedTerms().stream()
                            .map(related -> related.slug())
                            .toList());
        });
        assertThat(terms).anySatisfy(term -> assertThat(term.relatedTerms()).isNotEmpty());
    }

    @Test
    void isTheSameForTheSameSeedAlone() {
        assertThat(terms(ALL, 1)).isEqualTo(terms(ALL, 1)).isNotEqualTo(terms(ALL, 2));
    }

    @Test
    void takesTheWordsOfADictionaryOnce() {
        assertThat(Compounds.of(TinyWordNet.open(), 3, 1).words())
                .doesNotHaveDuplicates()
                .contains("engine")
                .allMatch(word -> word.matches("[a-z]+"));
    }

    @Test
    void refusesMoreTermsThanThereArePairs() {
        assertThatThrownBy(() -> new Compounds(WORDS, ALL + 1, 1))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("from 1 to 9");
    }

    private static List<Term> terms(int size, long seed) {
        Compounds compounds = new Compounds(WORDS, size, seed);
        return IntStream.range(0, size).mapToObj(compounds::term).toList();
    }
}
