package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The types that Nuxt, Pinia and a site's own code add to a payload, line by line; [devalue's own
/// format][io.termatlas.ingest.devalue] has a test of its own.
class PayloadFormatTest {
    private static final String TERM = "{\"slug\":4,\"term\":5,\"explanation\":6},\"hbm\",\"HBM\",\"5 GB\\u002Fs\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the build's clock: absent, undefined, a time; what the page fetches ahead
            {"data":1}                                                    | $fKey
            {"data":1,"prerenderedAt":-1}                                 | $fKey
            {"data":1,"prerenderedAt":7}                                  | $fKey
            {"data":1,"prerenderedAt":7,"prefetchLinks":8}                | $fKey
            {"prefetchLinks":8,"prerenderedAt":7,"state":8,"data":1}      | $fKey
            # keys of the data
            {"data":1}                                                    | $One
            {"data":1}                                                    | glossary-hbm
            {"data":1}                                                    | ``
            {"data":1}                                                    | slug
            """)
    void findsATermByItsShapeWhateverStandsAroundIt(String top, String key) {
        String payload = "[" + top + ",[\"ShallowReactive\",2],{\"" + key + "\":3}," + TERM + ",1764000000000,[6]]";

        assertThat(decode(payload).terms()).extracting(Term::explanation).containsExactly("5 GB/s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"ShallowReactive\",1]",
                "[\"Reactive\",1]",
                "[\"ShallowRef\",1]",
                "[\"Ref\",1]",
                "[\"NuxtError\",1]",
                "[\"Island\",1]",
                "[\"Set\",1]",
                "[\"Map\",2,1]",
                "[\"null\",\"any\",1]",
                "[1]",
                "[-7,1000,999,1]",
                "{\"any\":1}"
            })
    void findsATermInWhateverHoldsIt(String holder) {
        Decoded decoded = decode("[" + holder + ",{\"slug\":2,\"term\":3},\"hbm\",\"HBM\"]");

        assertThat(decoded.terms()).extracting(Term::name).containsExactly("HBM");
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # refs to something falsy, and Pinia's word for what is not from the server
            ["EmptyRef",4],"_"            | ``
            ["EmptyShallowRef",4],"_"     | ``
            ["EmptyRef",4],"\\"\\""       | ``
            ["EmptyRef",4],"null"         | ``
            # texts behind other types
            ["Ref",4],"Stacked."          | Stacked.
            ["ShallowRef",4],"Stacked."   | Stacked.
            ["EmptyRef",4],"\\"Stacked.\\"" | Stacked.
            """)
    void readsTheFieldsOfATermThroughTheTypesOfNuxt(String entries, String explanation) {
        Decoded decoded = decode("[{\"slug\":1,\"term\":2,\"explanation\":3},\"hbm\",\"HBM\"," + entries + "]");

        assertThat(decoded.terms()).extracting(Term::explanation).containsExactly(explanation);
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["EmptyRef",4],"0n"  | explanation is a BigInt, not a text, and was left empty
            ["EmptyRef",4],"0"   | explanation is a number, not a text, and was left empty
            ["skipHydrate",4],{} | explanation is an object, not a text, and was left empty
            ["Date",""]          | explanation is a date, not a text, and was left empty
            """)
    void warnsOfAFieldThatIsNoText(String entries, String warning) {
        Decoded decoded = decode("[{\"slug\":1,\"term\":2,\"explanation\":3},\"hbm\",\"HBM\"," + entries + "]");

        assertThat(decoded.terms()).extracting(Term::explanation).containsExactly("");
        assertThat(decoded.warnings()).containsExactly("hbm: " + warning);
    }

    @Test
    void readsATypeOfTheSiteThroughAndRefusesItWhenStrict() {
        String payload = "[[\"Entry\",1],{\"slug\":2,\"term\":3},\"hbm\",\"HBM\"]";

        Decoded decoded = decode(payload);
        assertThat(decoded.terms()).hasSize(1);
        assertThat(decoded.warnings()).containsExactly("the unknown type Entry was read as what it holds");
        assertThatThrownBy(() -> new PayloadDecoder(Limits.DEFAULT, true, Mapping.NONE)
                        .decode(GlossaryId.DEFAULT, new Origin("_payload.json"), bytes(payload)))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("Entry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # none, one, several, a list of all in their short forms
            [{"data":1},{}]                                                     | ``
            [{"slug":1,"term":1},"hbm"]                                         | hbm
            [{"a":1,"b":2},{"slug":3,"term":3},{"slug":4,"term":4},"hbm","gddr"] | hbm gddr
            [[1,2],{"slug":3,"term":3},{"slug":4,"term":4,"shortDefinition":4},"hbm","gddr"] | hbm gddr
            # only slug and term are sure; what a term points at need not be there
            [{"slug":1,"term":1,"relatedTerms":2},"hbm",[3],{"slug":4,"name":4},"gone"] | hbm
            """)
    void readsAsManyTermsAsThereAre(String payload, String slugs) {
        List<String> expected = slugs.isEmpty() ? List.of() : List.of(slugs.split(" "));

        assertThat(decode(payload).terms())
                .extracting(term -> term.slug().value())
                .isEqualTo(expected);
    }

    private static Decoded decode(String payload) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(GlossaryId.DEFAULT, new Origin("glossary/hbm/_payload.json"), bytes(payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
