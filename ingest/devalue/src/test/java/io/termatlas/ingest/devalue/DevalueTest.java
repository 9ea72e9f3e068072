package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.termatlas.ingest.devalue.DevalueFault.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
            [["EmptyRef",1],"0"]                  | n0000000000000000
            [["skipHydrate",1],1]                 | #0{}
            # what older versions wrote in place
            [["Object","x"]]                      | #0b("x")
            [["Uint8Array","AQID"]]               | #0viewUint8Array(0,3,#1buffer(010203))
            # a part of a buffer, which views share
            [[1,2],["Uint16Array",3,2,1],["DataView",3],["ArrayBuffer","AQIDBA"]] | \
            #0array2[0:#1viewUint16Array(2,1,#2buffer(01020304)),1:#3viewDataView(0,4,@2)]
            [["Mine"]]                            | undefined
            # a type's contents in place of their index
            [["Mine","x"]]                        | "x"
            [["Mine",["Date","2026"]]]            | #0d"2026"
            [["Ref",{"a":1}],"x"]                 | #0{"a":"x"}
            [["Ref",["Ref",["Ref",1]]],"x"]       | "x"
            # a ref that is not empty at all
            [["EmptyRef",1],"{\\"a\\":[1,null]}"]   | #0{"a":#1array2[0:n3ff0000000000000,1:null]}
            # each element once, each key once
            [["Set",1,1,2,-6,3],"x","x",0]        | #0set["x",n0000000000000000]
            [["Map",1,2,2,1,1,1],"x","y"]         | #0map["x"=>"x","y"=>"x"]
            [["Set",1,1,2],["Date",""],["Date",""]] | #0set[#1d"",#2d""]
            # what is no text where JavaScript takes anything
            [["Date",1]]                          | #0d""
            [["RegExp"]]                          | #0r""\""
            [["BigInt"," 0x1F "]]                 | i31
            [["BigInt",7.0]]                      | i7
            [["BigInt",true]]                     | i1
            # numbers that are the index of nothing
            [[-8,-7,-2,0.5]]                      | #0array4[0:undefined,1:undefined,3:undefined]
            [{"a":-2}]                            | #0{"a":undefined}
            # of two fields with one name, the earlier is not looked at
            [{"a":99,"\\u0061":1},"x"]             | #0{"a":"x"}
            # an index may be written as any whole number
            [[1.0,1e0],"x"]                       | #0array2[0:"x",1:"x"]
            # of two fields with one name, the later counts
            [{"a":1,"a":2},"x","y"]               | #0{"a":"y"}
            # what nothing refers to is not looked at
            ["x",[99],["Ref",1],{"__proto__":0}]  | "x"
            """)
    void readsWhatNuxtAndOlderVersionsAdd(String text, String expected) {
        assertThat(Canonical.of(read(text))).isEqualTo(expected);
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
            [[1.5]]                     | entry 0  | out of range
            [[1e10]]                    | entry 0  | out of range
            [[1e999]]                   | entry 0  | out of range
            [[0,"x"]]                   | entry 0  | no number
            [[null]]                    | entry 0  | no number
            [{"a":{}}]                  | entry 0  | no number
            [[1],[{}]]                  | entry 1  | no number
            # names
            [[1],{"__proto__":0}]       | entry 1  | __proto__
            [["null","__proto__",0]]    | entry 0  | __proto__
            [["null",1,0]]              | entry 0  | no text
            # tags
            [["Ref",0]]                 | entry 0  | contains itself
            [["Ref",1],["Mine",2],["Ref",1]] | entry 1 | contains itself
            [["Ref",["Ref",["Mine",0]]]] | entry 0 | contains itself
            [["Mine",5]]                | entry 0  | out of range
            [["Map",1],2]               | entry 0  | without a value
            [["null","a"]]              | entry 0  | without a value
            [["Set","a"]]               | entry 0  | no index
            [["RegExp","a","gg"]]       | entry 0  | flags
            [["RegExp","a","uv"]]       | entry 0  | flags
            [["BigInt","x"]]            | entry 0  | no whole number
            [["BigInt",1.5]]            | entry 0  | not whole
            [["BigInt",null]]           | entry 0  | no text
            [["URL",1]]                 | entry 0  | no text
            [["Temporal.PlainDate"]]    | entry 0  | no text
            [["Object",1],{}]           | entry 0  | no primitive
            [["Object",1],null]         | entry 0  | no primitive
            [["Object",-1]]             | entry 0  | no entry
            [["Uint8Array",1],[]]       | entry 0  | no ArrayBuffer
            [["Uint16Array",1],["ArrayBuffer","AQID"]]     | entry 0 | multiple
            [["Uint16Array",1,1],["ArrayBuffer","AQIDBA"]] | entry 0 | begins
            [["Uint8Array",1,2,9],["ArrayBuffer","AQIDBA"]] | entry 0 | longer
            [["ArrayBuffer","A"]]       | entry 0  | no Base64
            [["ArrayBuffer","A-B_"]]    | entry 0  | no Base64
            [["EmptyRef",1],"full"]     | entry 0  | no JSON
            [["EmptyRef",1],1]          | entry 0  | no text
            # sparse arrays
            [[-7]]                      | entry 0  | without a length
            [[-7,-1]]                   | entry 0  | without a length
            [[-7,5,1]]                  | entry 0  | last value
            [[-7,5,5,0]]                | entry 0  | beyond its length
            """)
    void refusesWithPlaceAndReason(String text, String place, String reason) {
        DevalueFault fault = fault(text);

        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.reason()).contains(reason);
        assertThat(fault.rule()).isEmpty();
    }

    @Test
    void refusesATextThatIsCutShortAtAnyByte() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(DevalueFault.class);
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

        DevalueFault fault = catchThrowableOfType(DevalueFault.class, () -> read(binary));

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
    void refusesTypesItDoesNotKnowWhenStrict() {
        Devalue strict = new Devalue(new Devalue.Rules(1000, 1000, true));

        assertThatThrownBy(() -> strict.read(bytes("[[1,2],[\"Ref\",2],[\"Mine\",3],\"x\"]"), warnings::add))
                .isInstanceOf(DevalueFault.class)
                .hasMessage("the type Mine is unknown")
                .satisfies(breaks(Rule.STRICT));
        assertThat(strict.read(bytes("[[\"Ref\",1],\"x\"]"), warnings::add)).isEqualTo(new Scalar.Text("x"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsOfNumbersThatAreTheIndexOfNothing() {
        read("[[-9]]");

        assertThat(warnings).containsExactly("a number that is the index of no entry was read as undefined");
    }

    @Test
    void refusesASparseArrayLongerThanTheLimit() {
        assertThat(read("[[-7,1000,999,0]]")).isInstanceOf(SparseArray.class);
        assertThat(fault("[[-7,1001,999,0]]"))
                .hasMessage("the sparse array has a length above 1000")
                .satisfies(breaks(Rule.SPARSE_LENGTH));
        assertThat(fault("[[-7,4294967295]]"))
                .hasMessage("the sparse array has a length above 1000")
                .satisfies(breaks(Rule.SPARSE_LENGTH));
    }

    @Test
    void refusesMoreEntriesAndReferencesThanTheLimit() {
        Devalue small = new Devalue(new Devalue.Rules(10, 100, false));

        assertThat(small.read(bytes("[[1,1,1,1,1,1,1,1],2]"), warnings::add)).isInstanceOf(ArrayValue.class);
        assertThatThrownBy(() -> small.read(bytes("[[1,1,1,1,1,1,1,1,1],2]"), warnings::add))
                .isInstanceOf(DevalueFault.class)
                .hasMessage("the payload has more than 10 entries and references")
                .satisfies(breaks(Rule.ENTRIES));
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
        return new Devalue(new Devalue.Rules(1000, 1000, false)).read(text, warnings::add);
    }

    private DevalueFault fault(String text) {
        return catchThrowableOfType(DevalueFault.class, () -> read(text));
    }

    private static Consumer<Throwable> breaks(Rule rule) {
        return fault -> assertThat(((DevalueFault) fault).rule()).contains(rule);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
