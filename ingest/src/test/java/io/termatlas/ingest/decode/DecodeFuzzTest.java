package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.mapping.MappingFile;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.fault.PayloadFault;

/// Any bytes give terms or a fault, and nothing else. Every build runs it with the inputs in its resources, some
/// of which were found by fuzzing; docs/payloads.md says how to find more.
class DecodeFuzzTest {
    private static final PayloadKind[] KINDS = PayloadKind.values();

    private static final Mapping MAPPING = MappingFile.parse("mapping.yaml", """
            terms: ['$..[?(@.slug)]', '/0/data', '$[*][*]']
            slug: [slug, '$.*']
            name: {at: [term, '$..*'], as: markdown}
            explanation: {at: ['$..explanation', body], as: html}
            relatedTerms: '$.*'
            aliases: '$..*'
            faq: '$.*[*]'
            """);

    @FuzzTest(maxDuration = "15m")
    void decode(byte[] payload) {
        decode(payload, new PayloadDecoder(Limits.DEFAULT));
    }

    @FuzzTest(maxDuration = "15m")
    void mapped(byte[] payload) {
        decode(payload, new PayloadDecoder(Limits.DEFAULT, false, MAPPING));
    }

    private static void decode(byte[] payload, PayloadDecoder decoder) {
        PayloadKind kind = payload.length == 0 ? PayloadKind.UNNAMED : KINDS[(payload[0] & 0xFF) % KINDS.length];
        try {
            assertThat(decoder.decode(GlossaryId.DEFAULT, new Origin("glossary/a/payload"), kind, payload)
                            .terms())
                    .hasSizeLessThan(1 + payload.length);
        } catch (PayloadFault fault) {
            assertThat(fault.reason()).isNotBlank().hasSizeLessThan(400);
        }
    }
}
