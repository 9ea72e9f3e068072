package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class BadPayloadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # not JSON; JSON, but no payload; an index out of range
            [not]                                                | byte 1  | not JSON
            {"hbm":"HBM"}                                        | byte 0  | no devalue text
            [{"slug":1,"term":99},"hbm"]                         | entry 0 | out of range
            # a type of the site's own that holds itself
            [{"a":1},["Mine",2],["Mine",1]]                      | entry 1 | contains itself
            """)
    void isRefusedWithPlaceAndReason(String payload, String place, String reason) {
        PayloadFault fault = fault(payload);

        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # no slug
            [[1],{"term":2,"shortDefinition":2},"A"]             | /0      | missing slug
            [[1],{"term":2,"relatedTerms":3},"A",[]]             | /0      | missing slug
            [[1],{"term":2,"explanation":2,"slug":-1},"A"]       | /0      | missing slug
            [[1],{"term":2,"explanation":2,"slug":3},"A",null]   | /0      | missing slug
            [[1],{"term":2,"explanation":2,"slug":3},"A",7]      | /0      | the slug of a term is a number, not a text
            # no name
            [{"slug":1,"explanation":1,"shortDefinition":1},"a"] | ``      | missing term
            [{"slug":1,"explanation":1,"shortDefinition":1,"term":2},"a",[]] | `` | the term of a term is an array
            [{"slug":1,"term":2},"a"," "]                        | ``      | no name
            [{"slug":1,"term":2},"a","\\u0000"]                  | ``      | no name
            # illegal slugs
            [{"a":1},{"slug":2,"term":2},"a b"]                  | /a      | white space
            [{"a":1},{"slug":2,"term":3},"","A"]                 | /a      | is empty
            [{"a":1},{"slug":2,"term":2},".."]                   | /a      | step in a path
            [{"a":1},{"slug":2,"term":2},"a/b"]                  | /a      | '/'
            [{"a":1},{"slug":2,"term":2},"a\\ud800"]             | /a      | surrogate
            """)
    void losesTheObjectThatIsBroken(String payload, String place, String reason) {
        assertThat(decode(payload).terms()).isEmpty();
        assertThat(decode(payload).rejected()).singleElement().satisfies(object -> {
            assertThat(object.place()).isEqualTo(place == null ? "" : place);
            assertThat(object.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"term":1},"search"]                                # a term that was searched for
            [{"slug":1,"term":2},"news",{}]                      # a taxonomy
            [{"slug":1,"explanation":1},"about"]                 # a page
            [{"slug":1,"term":2},7,"A"]                          # a row of a table
            """)
    void isNotWhatMerelyResemblesATerm(String payloadAndComment) {
        assertThat(decode(payloadAndComment.replaceAll(" *#.*", "")).terms()).isEmpty();
    }

    @Test
    void isRefusedWhenCutShortAtAnyByte() {
        byte[] whole = PayloadWriter.page(TermBuilder.aTerm("hbm")
                        .named("Höhe")
                        .relatedTo("a", "b")
                        .asked("Why?", "So.")
                        .build())
                .getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decode(cut)).isInstanceOf(PayloadFault.class);
        }
        assertThat(decode(whole).terms()).hasSize(1);
    }

    @SeededTest
    void isRefusedWhenBinary(RandomGenerator random) {
        byte[] binary = new byte[1000];
        random.nextBytes(binary);
        binary[0] = (byte) 0x89;

        PayloadFault fault = catchThrowableOfType(PayloadFault.class, () -> decode(binary));

        assertThat(fault.place()).isEqualTo("byte 0");
        assertThat(fault.reason()).contains("not JSON");
    }

    @Test
    void isRefusedWhenLargerThanTheLimit() {
        PayloadDecoder decoder = new PayloadDecoder(new Limits(10, 256, 100, 100, 100));

        assertThatThrownBy(() -> decoder.decode(GlossaryId.DEFAULT, new Origin("a"), new byte[11]))
                .isInstanceOf(PayloadFault.class)
                .hasMessage("the payload has 11 bytes, more than 10; raise payload-limit to read it");
    }

    /// Whether Nuxt wrote it to a file or into a page.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[1,1,1,1,1,1],2]      | byte 15 | the payload has more than 7 entries and references; raise payload-entries to read it
            [[-7,5,0,1],2]         | entry 0 | the sparse array has a length above 4; raise payload-sparse to read it
            [["Mine",1],2]         | entry 0 | the type Mine is unknown, and strict refuses what it does not know
            """)
    void isRefusedWithTheSettingThatWouldLetItPass(String payload, String place, String reason) {
        String page = "<script data-nuxt-data=\"a\">" + payload + "</script>";
        PayloadDecoder decoder = new PayloadDecoder(new Limits(1000, 256, 7, 4, 100), true, Mapping.NONE);

        for (String text : List.of(payload, page)) {
            assertThatThrownBy(() -> decoder.decode(
                            GlossaryId.DEFAULT,
                            new Origin("a"),
                            PayloadKind.UNNAMED,
                            text.getBytes(StandardCharsets.UTF_8)))
                    .asInstanceOf(InstanceOfAssertFactories.type(PayloadFault.class))
                    .returns(place, PayloadFault::place)
                    .returns(reason, PayloadFault::reason);
        }
    }

    @Test
    void isRefusedWhenJsonNestsDeep() {
        assertThat(fault("[".repeat(100_000)).reason()).contains("nests deeper than 100");
    }

    @Test
    void isRefusedWhenValuesNestDeeperThanTheLimit() {
        assertThat(decode("[" + chain(0, 255) + ",[]]").terms()).isEmpty();

        PayloadFault fault = fault("[" + chain(0, 256) + ",[]]");

        assertThat(fault.reason()).contains("nests deeper than 256 levels; raise payload-depth");
        assertThat(fault.place()).isEqualTo("…/0/0/0/0/0/0/0/0");
        assertThat(fault("[" + chain(0, 200_000) + ",[]]").place()).isEqualTo(fault.place());
    }

    @Test
    void isMeasuredByTheShortestWayToEach() {
        String chain = chain(1, 200) + ",[]";

        assertThat(decode("[[1,150]," + chain + "]").terms()).isEmpty();
        assertThat(fault("[[2],[2]," + chain(2, 256) + ",[]]").reason()).contains("nests deeper");
        assertThat(decode("[[2,200],[2]," + chain(2, 256) + ",[]]").terms()).isEmpty();
    }

    @Test
    void takesLinearTimeWhenItExpandsExponentially() {
        String doubling =
                IntStream.range(1, 250).mapToObj(i -> "[" + i + "," + i + "]").collect(Collectors.joining(","));

        assertThat(decode("[" + doubling + ",{\"slug\":250,\"term\":250},\"a\"]")
                        .terms())
                .hasSize(1);
    }

    @Test
    void isRefusedWhenItsTermsShareMoreTextThanTheLimit() {
        int terms = 100_000;
        String references =
                IntStream.rangeClosed(1, terms).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String slug = "\"slug\":" + (terms + 1) + ",\"term\":" + (terms + 1);
        String text = ("{" + slug + ",\"explanation\":" + (terms + 2) + "},").repeat(terms);
        String list = ("{" + slug + ",\"relatedTerms\":" + (terms + 3) + "},").repeat(terms);
        String shared = "\"a\",\"" + "x".repeat(1_000_000) + "\",[" + "-1,".repeat(100_000) + "-1]]";

        for (String payload : List.of(text, list)) {
            assertThat(fault("[[" + references + "]," + payload + shared).reason())
                    .contains("characters together; raise payload-text");
        }
    }

    /// Entries of arrays, each around the one that follows.
    private static String chain(int first, int length) {
        return IntStream.rangeClosed(first + 1, first + length)
                .mapToObj(next -> "[" + next + "]")
                .collect(Collectors.joining(","));
    }

    private static PayloadFault fault(String payload) {
        return catchThrowableOfType(PayloadFault.class, () -> decode(payload));
    }

    private static Decoded decode(String payload) {
        return decode(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static Decoded decode(byte[] payload) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(GlossaryId.DEFAULT, new Origin("glossary/hbm/_payload.json"), payload);
    }
}
