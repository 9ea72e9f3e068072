package io.termatlas.ingest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.UsageFault;

/// Any text gives a mapping or a fault of the user's, and payloads can be read by it. Every build runs it with the
/// inputs in its resources, some of which were found by fuzzing; docs/security.md says how to find more.
class MappingFuzzTest {
    private static final int LONGEST_SENTENCE = 2_000;
    private static final byte[] PAYLOAD = """
            {"data": [{"slug": "nvlink", "name": "NVLink", "explanation": "<p>A fast link.</p>", "faq":
            [{"question": "Why?", "answer": "Speed."}], "relatedTerms": ["pcie", {"slug": "i2c"}], "aliases": "link"}]}
            """.getBytes(UTF_8);

    @DictionaryEntries({
        "terms: ",
        "terms: $.data[*]\\x0Aname: name\\x0A",
        "defaultShapes: false",
        "slug: {at: slug, as: ",
        "markdown}",
        "html}",
        "url: ",
        "aliases: [",
        "relatedTerms: ",
        "faq: {",
        "question: ",
        "answer: ",
        "$..*",
        "$[?(@.slug)]",
        "[-1]",
        "[*]",
        "[1:2:3]",
        "=~ /(a+)+$/",
        "&a [*a]",
        "!!java.lang.String",
        "<<: *a",
        "---\\x0A",
        "|\\x0A",
        "? "
    })
    @FuzzTest(maxDuration = "15m")
    void yaml(byte[] text) {
        read("mapping.yaml", text);
    }

    @DictionaryEntries({
        "{\\\"terms\\\":\\\"", "\\\"$.data[*]\\\"", ",\\\"name\\\":\\\"name\\\"}", "\\\"slug\\\":{\\\"at\\\":\\\"",
                "\\\"as\\\":\\\"html\\\"", "\\\"faq\\\":",
        "\\\"relatedTerms\\\":[", "$..*", "?(@.", "\\\\ud800", "1e999", "null"
    })
    @FuzzTest(maxDuration = "15m")
    void json(byte[] text) {
        read("mapping.json", text);
    }

    private static void read(String name, byte[] text) {
        Mapping mapping;
        try {
            mapping = MappingFile.parse(name, new String(text, UTF_8));
        } catch (UsageFault fault) {
            assertThat(fault.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
            return;
        }
        try {
            new PayloadDecoder(Limits.DEFAULT, false, mapping)
                    .decode(GlossaryId.DEFAULT, new Origin("data.json"), PayloadKind.UNNAMED, PAYLOAD);
        } catch (PayloadFault fault) {
            assertThat(fault.reason()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
        }
    }
}
