package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.termatlas.model.fault.PayloadFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevalueTest {
    private static final String WHOLE =
            "[{\"a\":1,\"b\":2,\"c\":-1},[\"Set\",3,3],[\"Map\",3,4],\"ä\\u002F\",[\"Date\",\"2026-11-23T00:00:00.000Z\"]]";

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a tag that means what it holds
            [["ShallowReactive",1],{"a":2},"x"]   | #0{"a":"x"}
            [["Ref",1],["ShallowRef",2],["Reactive",3],[]] | #0array0[]
            [["NuxtError",1],{}]                  | #0{}
            [["Island",1],{}]                     | #0{}
            [["Ref",-1]]                          | undefined
            [["Custom",1],"x"]                    | "x"
            # a tag around its own contents
            [["Reactive",1],{"me":0}]             | #0{"me":@0}
            # empty refs
            [["EmptyRef",1],"_"]                  | undefined
            [["EmptyShallowRef",1],"0n"]          | i0
            [["skipHydrate",1],1]                 | #0{}
            # what older versions wrote in place
            [["Object","x"]]                      | b("x")
            [["Uint8Array","AQID"]]               | oUint8Array"AQID"
            # an index may be written as any whole number
            [[1.0,1e0],"x"]                       | #0array2[0:"x",1:"x"]
            # of two fields with one name, the later counts
            [{"a":1,"a":2},"x","y"]               | #0{"a":"y"}
            # what nothing refers to is not looked at
            ["x",[99],["Ref",1],{"__proto__":0}]  | "x"
            """)
    void readsWhatNuxtAndOlderVersionsAdd(String text, String expected) {
        assertThat(expected.startsWith("!") ? fault(text).place() : Canonical.of(read(text)))
                .isEqualTo(expected.replace("!", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # no JSON
            [not]                       | byte 1   | not JSON
            [1,2] x                     | byte 6   | not JSON
            [1,2] [3]                   | byte 6   | follows the end
            [01]                        | byte 2   | not JSON
            <!DOCTYPE html>             | byte 0   | not JSON
            # JSON, but no devalue text
            {"a":1}                     | byte 0   | no devalue text
            "x"                         | byte 0   | no devalue text
            null                        | byte 0   | no devalue text
            []                          | ``       | without entries
            0                           | byte 0   | stands for no value
            -2                          | byte 0   | stands for no value
            # indices
            [[1]]                       | entry 0  | 1 is out of range: there are 1 entries
            [{"a":7},[2]]               | entry 0  | 7 is out of range
            [[-8]]                      | entry 0  | out of range
            [[1.5]]                     | entry 0  | no whole number
            [[1e10]]                    | entry 0  | no whole number
            [[0,"x"]]                   | entry 0  | no whole number
            [[null]]                    | entry 0  | no whole number
            [{"a":{}}]                  | entry 0  | no whole number
            [[1],[{}]]                  | entry 1  | no whole number
            [{"a":-2}]                  | entry 0  | hole
            # names
            [[1],{"__proto__":0}]       | entry 1  | __proto__
            [["null","__proto__",0]]    | entry 0  | __proto__
            [["null",1,0]]              | entry 0  | no text
            # tags
            [["Ref",0]]                 | entry 0  | contains itself
            [["Ref",1],["Mine",2],["Ref",1]] | entry 1 | contains itself
            [["Mine"]]                  | entry 0  | no index
            [["Mine",5]]                | entry 0  | out of range
            [["Map",1],2]               | entry 0  | without a value
            [["null","a"]]              | entry 0  | without a value
            [["Set","a"]]               | entry 0  | no index
            [["Date",1]]                | entry 0  | no text
            [["RegExp"]]                | entry 0  | no text
            [["BigInt","x"]]            | entry 0  | no whole number
            [["Object",1],{}]           | entry 0  | no primitive
            [["Object",-1]]             | entry 0  | nothing
            [["Uint8Array",1],[]]       | entry 0  | no ArrayBuffer
            [["EmptyRef",1],"full"]     | entry 0  | not empty
            # sparse arrays
            [[-7]]                      | entry 0  | without a length
            [[-7,-1]]                   | entry 0  | without a length
            [[-7,5,1]]                  | entry 0  | last value
            [[-7,5,5,0]]                | entry 0  | beyond its length
            """)
    void refusesWithPlaceAndReason(String text, String place, String reason) {
        PayloadFault fault = fault(text);

        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.reason()).contains(reason);
    }

    @Test
    void refusesATextThatIsCutShortAtAnyByte() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(PayloadFault.class);
        }
        assertThat(read(whole)).isInstanceOf(ObjectValue.class);
    }

    @Test
    void saysThatATextIsCutShort() {
        assertThat(fault("[{\"a\":1},\"x").reason()).isEqualTo("the payload is cut short");
    }

    @Test
    void refusesAnEmptyPayload() {
        assertThat(fault("").reason()).contains("empty");
        assertThat(fault(" \n").reason()).contains("empty");
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(fault("[\"äöü\",x]").place()).isEqualTo("byte 10");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] binary = {'[', '"', (byte) 0xC3, '(', '"', ']'};

        PayloadFault fault = catchThrowableOfType(PayloadFault.class, () -> read(binary));

        assertThat(fault.place()).isEqualTo("byte 2");
        assertThat(fault.reason()).contains("UTF-8");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(Canonical.of(read("\uFEFF[\"x\"]"))).isEqualTo("\"x\"");
    }

    @Test
    void quotesHostileTextOnlyInPart() {
        assertThat(fault("[" + "x".repeat(100_000)).reason()).hasSizeLessThan(200);
        assertThat(fault("[[\"" + "\\u0007x".repeat(100_000) + "\",0]]").reason())
                .hasSizeLessThan(200)
                .doesNotContain("\u0007");
    }

    @Test
    void warnsOfTypesItDoesNotKnow() {
        read("[[1,2],[\"Mine\",3],[\"Ref\",3],\"x\"]");

        assertThat(warnings).containsExactly("the unknown type Mine was read as what it holds");
    }

    @Test
    void refusesMoreEntriesAndReferencesThanTheLimit() {
        Devalue small = new Devalue(10);

        assertThat(small.read(bytes("[[1,1,1,1,1,1,1,1],2]"), warnings::add)).isInstanceOf(ArrayValue.class);
        assertThatThrownBy(() -> small.read(bytes("[[1,1,1,1,1,1,1,1,1],2]"), warnings::add))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("more than 10 entries");
    }

    @Test
    void sharesWhatIsReferredToTwice() {
        ArrayValue array = (ArrayValue) read("[[1,1,2],{\"a\":3},[\"Ref\",1],\"x\"]");

        assertThat(array.elements().get(1)).isSameAs(array.elements().get(0));
        assertThat(array.elements().get(2)).isSameAs(array.elements().get(0));
    }

    private Value read(String text) {
        return read(bytes(text));
    }

    private Value read(byte[] text) {
        return new Devalue(1000).read(text, warnings::add);
    }

    private PayloadFault fault(String text) {
        return catchThrowableOfType(PayloadFault.class, () -> read(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
