package io.termatlas.bench.relevance;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a glossary is asked in vain.
class HeldOutTest {
    private final List<Term> glossary = Stream.of("Anvil", "Bellows", "Chisel", "Drill", "Easel", "Furnace")
            .map(name ->
                    aTerm(name.toLowerCase(Locale.ROOT)).named(name).stated().term())
            .toList();

    @Test
    void asksForNamesOfTheHalfThatIsLeftOut() {
        HeldOut heldOut = HeldOut.of(glossary, List.of(), 10, 5);

        assertThat(heldOut.kept()).hasSize(3).isSubsetOf(glossary);
        assertThat(heldOut.queries()).hasSize(3).allSatisfy(query -> {
            assertThat(query.kind()).isEqualTo(QueryKind.NO_ANSWER);
            assertThat(query.wanted()).isEmpty();
            assertThat(heldOut.kept()).noneMatch(term -> term.name().equalsIgnoreCase(query.text()));
        });
    }

    @Test
    void asksForNothingWhoseStemStandsInTheHalfThatIsKept() {
        HeldOut heldOut = HeldOut.of(glossary.subList(0, 1), List.of("zither"), 10, 5);
        Term smith = aTerm("smith")
                .named("Smith")
                .defined("Works with zithers.")
                .stated()
                .term();

        assertThat(heldOut.queries()).extracting(Query::text).contains("zither");
        assertThat(HeldOut.of(List.of(smith, smith), List.of("zither", "oboe"), 10, 5)
                        .queries())
                .extracting(Query::text)
                .containsExactly("oboe");
    }

    @Test
    void asksTheSameWithAnEqualSeed() {
        assertThat(HeldOut.of(glossary, List.of("oboe"), 3, 5)).isEqualTo(HeldOut.of(glossary, List.of("oboe"), 3, 5));
    }
}
