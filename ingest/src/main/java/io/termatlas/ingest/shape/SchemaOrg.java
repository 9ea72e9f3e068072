package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import java.util.ArrayList;
import java.util.List;

/// Reads properties of schema.org as JSON-LD writes them: with or without the vocabulary before the name, one value
/// or a list, a text or `{"@value": …, "@language": …}`. See <https://www.w3.org/TR/json-ld11/>.
final class SchemaOrg {
    private static final List<String> VOCABULARY = List.of("", "schema:", "https://schema.org/", "http://schema.org/");

    private final String language;

    /// @param language of the page; of texts in several languages its own is taken. Empty when unknown
    SchemaOrg(String language) {
        this.language = language;
    }

    boolean isA(String type, ObjectValue object) {
        return all(object.get("@type")).stream()
                .anyMatch(value -> value instanceof Text text && isNamed(type, text.value()));
    }

    /// Whether a name as it is written means the property.
    static boolean isNamed(String property, String written) {
        return VOCABULARY.stream().anyMatch(prefix -> written.equals(prefix + property));
    }

    /// @return nothing when the object has no such property
    Value get(String property, ObjectValue object) {
        for (String prefix : VOCABULARY) {
            Value value = object.get(prefix + property);
            if (!(value instanceof Nothing)) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }

    /// The text of a property in the page's language, else the first one without a language, else the first.
    Value text(String property, ObjectValue object) {
        List<Value> values = all(get(property, object));
        return values.stream()
                .filter(value -> isIn(language, value))
                .findFirst()
                .or(() -> values.stream().filter(value -> tag(value).isEmpty()).findFirst())
                .or(() -> values.stream().findFirst())
                .map(SchemaOrg::content)
                .orElse(Nothing.UNDEFINED);
    }

    /// All texts of a property but those in another language than the page's.
    List<Value> texts(String property, ObjectValue object) {
        return all(get(property, object)).stream()
                .filter(value -> tag(value).isEmpty() || language.isEmpty() || isIn(language, value))
                .map(SchemaOrg::content)
                .toList();
    }

    /// The address in a property, or of the thing that it refers to; empty when there is none.
    String address(String property, ObjectValue object) {
        for (Value value : all(get(property, object))) {
            if (value instanceof Text text) {
                return text.value();
            }
            if (value instanceof ObjectValue thing && thing.get("@id") instanceof Text id) {
                return id.value();
            }
        }
        return "";
    }

    static List<Value> all(Value value) {
        if (value instanceof ArrayValue array) {
            return new ArrayList<>(array.elements());
        }
        return value instanceof Nothing ? List.of() : List.of(value);
    }

    private static boolean isIn(String language, Value value) {
        String tag = tag(value);
        return !tag.isEmpty() && primary(tag).equalsIgnoreCase(primary(language));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    private static String tag(Value value) {
        return value instanceof ObjectValue object && object.get("@language") instanceof Text text ? text.value() : "";
    }

    private static Value content(Value value) {
        return value instanceof ObjectValue object && !(object.get("@value") instanceof Nothing)
                ? object.get("@value")
                : value;
    }
}
