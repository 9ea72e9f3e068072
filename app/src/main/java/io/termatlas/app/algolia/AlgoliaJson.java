package io.termatlas.app.algolia;

import io.termatlas.model.fault.UsageFault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON that clients send, and limits its depth. The size of a body is limited before.
final class AlgoliaJson {
    private static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AlgoliaJson() {}

    /// @param place what holds the text, as a sentence names it
    static JsonNode read(String text, String place) {
        return read(text.getBytes(StandardCharsets.UTF_8), place);
    }

    static JsonNode read(byte[] text, String place) {
        try {
            JsonNode node = MAPPER.readTree(new ByteArrayInputStream(text));
            if (node == null || node.isMissingNode()) {
                throw new UsageFault("There is nothing in " + place + ": it takes JSON.");
            }
            return node;
        } catch (JacksonException e) {
            throw new UsageFault(
                    "There is no JSON that can be read in " + place + ": " + e.getOriginalMessage() + ".", e);
        }
    }
}
