package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossTest {

    @Test
    void endsTheDefinitionAtTheFirstQuotation() {
        assertThat(Gloss.parse("a machine; turns fuel into motion; \"it starts\"; \"mind it\"  "))
                .isEqualTo(new Gloss("a machine; turns fuel into motion", "\"it starts\"; \"mind it\""));
    }

    @Test
    void takesAColonForASemicolon() {
        assertThat(Gloss.parse("at one speed:\"it holds\"")).isEqualTo(new Gloss("at one speed", "\"it holds\""));
    }

    @Test
    void leavesAQuotationWithinTheDefinitionThere() {
        assertThat(Gloss.parse("a person who counts (as in \"a big wheel\"); "))
                .isEqualTo(new Gloss("a person who counts (as in \"a big wheel\")", ""));
    }

    @Test
    void takesAGlossThatIsAllQuotationForTheDefinition() {
        assertThat(Gloss.parse("\"it starts\"")).isEqualTo(new Gloss("\"it starts\"", ""));
    }
}
