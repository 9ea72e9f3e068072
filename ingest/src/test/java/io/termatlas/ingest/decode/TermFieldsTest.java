package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Relation;
import io.termatlas.model.Term;
import io.termatlas.testkit.TermBuilder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # nothing is no reason to warn
            "category":-1                 | ``
            "category":3                  | ``
            # the wrong type is
            "category":4                  | hbm: category is a number, not a text, and was left empty
            "shortDefinition":5           | hbm: shortDefinition is a boolean, not a text, and was left empty
            "explanation":6               | hbm: explanation is an array, not a text, and was left empty
            "seoTitle":7                  | hbm: seoTitle is an object, not a text, and was left empty
            "seoDescription":8            | hbm: seoDescription is a date, not a text, and was left empty
            "relatedTerms":4              | hbm: relatedTerms is a number, not an array, and was left empty
            "faq":9                       | hbm: faq is a text, not an array, and was left empty
            "aliases":9                   | hbm: aliases is a text, not an array, and was left empty
            # entries that lack what they need are left out
            "relatedTerms":10             | hbm: an entry of relatedTerms without a legal slug was left out (3 times)
            "faq":10                      | hbm: an entry of faq without question and answer was left out (3 times)
            """)
    void leavesAFieldEmptyThatIsNotAsItShouldBe(String field, String warning) {
        Decoded decoded = decode(field, """
                null,5,true,[],{},["Date",""],"text",[7,3,11],{"slug":12,"name":9,"question":9,"answer":13},"a b","\"""");

        assertThat(decoded.terms()).containsExactly(hbm().build());
        assertThat(String.join(";", decoded.warnings())).isEqualTo(warning);
    }

    @Test
    void keepsTheGoodEntriesBesideTheBad() {
        assertThat(
                        term(
                                "\"relatedTerms\":3",
                                "[4,6,8],{\"slug\":5},\"gddr\",{\"slug\":7},\"a b\",{\"slug\":9,\"term\":10},\"pcie\",\"PCIe\""))
                .isEqualTo(hbm().relatedTo("gddr").relatedAs("pcie", "PCIe").build());
        assertThat(term("\"aliases\":3", "[4,5,-1,-2,6],\" stacked memory \",7,\"3D DRAM\""))
                .isEqualTo(hbm().alias("stacked memory").alias("3D DRAM").build());
        assertThat(term("\"faq\":3", "[4,7],{\"question\":5,\"answer\":6},\"Why?\",\"So.\",{\"question\":5}"))
                .isEqualTo(hbm().asked("Why?", "So.").build());
    }

    @ParameterizedTest
    @CsvSource({
        "relation, broader, BROADER",
        "relation, skos:narrower, NARROWER",
        "type, See also, SEE",
        "rel, http://www.w3.org/2004/02/skos/core#broader, BROADER",
        "type, NT, NARROWER",
        "type, link, RELATED",
        "kind, broader, RELATED"
    })
    void readsHowATermIsRelated(String field, String written, Relation relation) {
        assertThat(term("\"relatedTerms\":3", "[4],{\"slug\":5,\"" + field + "\":6},\"gddr\",\"" + written + "\""))
                .isEqualTo(hbm().relatedAs("gddr", "gddr", relation).build());
    }

    @Test
    void bringsTextsToNfcAndNamesWithoutWhiteSpaceAroundThem() {
        assertThat(term("\"category\":3,\"explanation\":4", "\" Ku\\u0308hlung\\n\",\" Ku\\u0308hl \""))
                .isEqualTo(hbm().categorised("Kühlung").explained(" Kühl ").build());
    }

    @Test
    void removesWhatNoStoreTakesAndCountsIt() {
        Decoded decoded = decode("\"explanation\":3", "\"a\\u0000b\\ud800c\\udc00\\ud83d\\ude80\"");

        assertThat(decoded.terms().getFirst())
                .isEqualTo(hbm().explained("abc\uD83D\uDE80").build());
        assertThat(decoded.warnings())
                .containsExactly(
                        "hbm: control characters, soft hyphens or halves of surrogate pairs were removed from explanation: 3");
    }

    @Test
    void doesNotNormalizeATextThatIsTooLongForAName() {
        Decoded decoded = decode("\"category\":3", "\"" + "\\u0301\\u0316".repeat(200_000) + "\"");

        assertThat(decoded.terms().getFirst()).isEqualTo(hbm().build());
        assertThat(decoded.warnings()).singleElement().asString().contains("category is longer than 1000");
    }

    @Test
    void tellsOfManyWarningsByTheirNumber() {
        StringBuilder unknown = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            list.append(list.isEmpty() ? "" : ",").append(4 + i);
            unknown.append(",[\"Mine").append(i).append("\",1]");
        }
        Decoded decoded = decode("\"other\":3", "[" + list + "]" + unknown);

        assertThat(decoded.warnings()).hasSize(101).last().isEqualTo("and 400 more warnings");
    }

    private static TermBuilder hbm() {
        return aTerm("hbm").named("HBM");
    }

    private static Term term(String fields, String entries) {
        return decode(fields, entries).terms().getFirst();
    }

    /// @param fields  more fields of the one object
    /// @param entries what they refer to, from 3 on
    private static Decoded decode(String fields, String entries) {
        String payload = "[{\"slug\":1,\"term\":2," + fields + "},\"hbm\",\" HBM \"," + entries + "]";
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(
                        GlossaryId.DEFAULT,
                        new Origin("glossary/hbm/_payload.json"),
                        payload.getBytes(StandardCharsets.UTF_8));
    }
}
