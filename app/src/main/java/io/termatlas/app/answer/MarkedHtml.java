package io.termatlas.app.answer;

import io.termatlas.search.highlight.MarkedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// A marked text in JSON is HTML that is safe as it stands: the text escaped, the marks in `<mark>`.
final class MarkedHtml extends StdSerializer<MarkedText> {
    MarkedHtml() {
        super(MarkedText.class);
    }

    @Override
    public void serialize(MarkedText text, JsonGenerator json, SerializationContext context) {
        json.writeString(Html.of(text));
    }
}
