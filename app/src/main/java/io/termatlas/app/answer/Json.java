package io.termatlas.app.answer;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes the bodies, and reads those of other processes: records in the order of their components, times as ISO 8601,
/// on one line.
///
/// A component without a value is `null` where the contract says so, and left out where its record says so.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .addModule(new SimpleModule().addSerializer(new MarkedHtml()))
            .build();

    private Json() {}

    public static String write(Object body) {
        return MAPPER.writeValueAsString(body);
    }

    /// A body that another process wrote.
    ///
    /// @return empty when the text is no such body
    public static <T> Optional<T> read(String text, Class<T> body) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
