package io.termatlas.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message that says that a glossary has been stated as a whole: `{"termatlas": "statement-end"}`, with the
/// id of the glossary as `glossary` where one endpoint tells of several.
///
/// @param glossary empty when it names none
public record StatementEnd(String glossary) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1_000;

    /// That of a message, by its body.
    public static Optional<StatementEnd> in(byte[] body) {
        if (body.length > LONGEST || !new String(body, StandardCharsets.UTF_8).contains("\"termatlas\"")) {
            return Optional.empty();
        }
        try {
            JsonNode said = JSON.readTree(body);
            return said.path("termatlas").asString("").equals("statement-end")
                    ? Optional.of(new StatementEnd(said.path("glossary").asString("")))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
