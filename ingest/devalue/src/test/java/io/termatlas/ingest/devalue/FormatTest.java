package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The format line by line: each sentinel, entry and tag that the devalue library writes.
class FormatTest {
    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # one bare sentinel
            -1                               | undefined
            -3                               | n7ff8000000000000
            -4                               | n7ff0000000000000
            -5                               | nfff0000000000000
            -6                               | n8000000000000000
            # the value is the first entry
            ["first","second"]               | "first"
            # sentinels within
            [[-1,-2,-3,-4,-5,-6]]            | \
            #0array6[0:undefined,2:n7ff8000000000000,3:n7ff0000000000000,4:nfff0000000000000,5:n8000000000000000]
            [{"a":-1,"b":-6}]                | #0{"a":undefined,"b":n8000000000000000}
            [[-7,9,2,1,7,1],"x"]             | #0array9[2:"x",7:"x"]
            # entries
            ["x"]                            | "x"
            [1.5]                            | n3ff8000000000000
            [true]                           | true
            [null]                           | null
            [{"a":1},["Date","2026-11-23T00:00:00.000Z"]] | #0{"a":#1d"2026-11-23T00:00:00.000Z"}
            [[1,2],"x",{}]                   | #0array2[0:"x",1:#1{}]
            # names, of which the later value counts at the earlier place
            [{"a":1,"b":2,"\\u0061":3,"\\u0062":1},1,2,3] | #0{"a":n4008000000000000,"b":n3ff0000000000000}
            [{"\\u0061":1,"a":2,"c":1,"\\u0063":2},1,2]   | #0{"a":n4000000000000000,"c":n4000000000000000}
            [{"é":1,"\\u00e9":2,"":1},1,2] | #0{"":n3ff0000000000000,"\\u00e9":n4000000000000000}
            # shared and cyclic
            [[1,1],{"me":1,"all":0}]         | #0array2[0:#1{"all":@0,"me":@1},1:@1]
            # tags
            [["Date",""]]                    | #0d""
            [["Set",1,2],"a",["Set",1]]      | #0set["a",#1set["a"]]
            [["Map",1,2],"k",{"v":0}]        | #0map["k"=>#1{"v":@0}]
            [["RegExp","a+"]]                | #0r"a+""\"
            [["RegExp","a+","gi"]]           | #0r"a+""gi"
            [["Object",1],"boxed"]           | #0b("boxed")
            [["Object",true]]                | #0b(true)
            [["BigInt","-9007199254740993"]] | i-9007199254740993
            [["null","a",1],"x"]             | #0{"a":"x"}
            [["ArrayBuffer","AQID"]]         | #0buffer(010203)
            [["URL","https://example.org/"]] | #0oURL"https://example.org/"
            [["URLSearchParams","a=b"]]      | #0oURLSearchParams"a=b"
            [["DataView",1,2],["ArrayBuffer","AQID"]] | #0viewDataView(2,1,#1buffer(010203))
            """)
    void readsEveryKindOfEntry(String text, String expected) {
        assertThat(Canonical.of(read(text))).isEqualTo(expected);
        assertThat(warnings).isEmpty();
    }

    /// A whole buffer, bytes in place as up to 5.2.0, and a part of a buffer.
    @ParameterizedTest
    @CsvSource({
        "Int8Array, 1",
        "Uint8Array, 1",
        "Uint8ClampedArray, 1",
        "Int16Array, 2",
        "Uint16Array, 2",
        "Float16Array, 2",
        "Int32Array, 4",
        "Uint32Array, 4",
        "Float32Array, 4",
        "Float64Array, 8",
        "BigInt64Array, 8",
        "BigUint64Array, 8",
        "DataView, 1"
    })
    void readsEveryViewOfABuffer(String type, int unit) {
        String buffer = "buffer(01020304050607080910111213141516)";
        String base64 = "\"AQIDBAUGBwgJEBESExQVFg==\"";
        String all = "#0view" + type + "(0," + 16 / unit + ",#1" + buffer + ")";

        assertThat(Canonical.of(read("[[\"" + type + "\",1],[\"ArrayBuffer\"," + base64 + "]]")))
                .isEqualTo(all);
        assertThat(Canonical.of(read("[[\"" + type + "\"," + base64 + "]]"))).isEqualTo(all);
        assertThat(Canonical.of(read("[[\"" + type + "\",1,8],[\"ArrayBuffer\"," + base64 + "]]")))
                .isEqualTo("#0view" + type + "(8," + 8 / unit + ",#1" + buffer + ")");
        assertThat(Canonical.of(read("[[\"" + type + "\",1,8,1],[\"ArrayBuffer\"," + base64 + "]]")))
                .isEqualTo("#0view" + type + "(8,1,#1" + buffer + ")");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duration",
                "Instant",
                "PlainDate",
                "PlainTime",
                "PlainDateTime",
                "PlainMonthDay",
                "PlainYearMonth",
                "ZonedDateTime"
            })
    void carriesEveryTemporalTypeAsItsText(String type) {
        assertThat(Canonical.of(read("[[\"Temporal." + type + "\",\"text\"]]")))
                .isEqualTo("#0oTemporal." + type + "\"text\"");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShallowReactive", "Reactive", "ShallowRef", "Ref", "NuxtError", "Island"})
    void readsThroughWhatNuxtAdds(String type) {
        assertThat(Canonical.of(read("[[\"" + type + "\",1],{\"a\":2},\"x\"]"))).isEqualTo("#0{\"a\":\"x\"}");
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsHalvesOfSurrogatePairsAndZeroCharacters() {
        assertThat(read("[\"a\\ud800\\u0000\\u002F\"]")).isEqualTo(new Scalar.Text("a\uD800\u0000/"));
    }

    @Test
    void neverAllocatesTheLengthOfASparseArray() {
        assertThat(((SparseArray) new Devalue(new Devalue.Rules(1000, Integer.MAX_VALUE, false))
                                .read("[[-7,2000000000,5,1],\"x\"]".getBytes(StandardCharsets.UTF_8), warnings::add))
                        .length())
                .isEqualTo(2_000_000_000);
    }

    /// Whether names are usual or not, the value is the same.
    private Value read(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Devalue.Rules rules = new Devalue.Rules(1000, 1000, true);
        Value value = new Devalue(rules).read(utf8, warnings::add);
        Value usual = new Devalue(rules, List.of("a", "all", "Set", "Date", "Ref", "é", ""), entries -> {})
                .read(utf8, warnings::add);
        assertThat(Canonical.of(usual)).isEqualTo(Canonical.of(value));
        return value;
    }
}
