package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Texts;
import java.util.List;
import tools.jackson.core.JsonPointer;

/// A place within a value, in one of three notations: the name of a field, a JSON Pointer such as `/meta/title`
/// (RFC 6901), a JSONPath such as `$.sections[*].text` (as JsonPath reads it).
sealed interface Location {
    int LONGEST = 1000;

    /// The values at the place, in order; none when there is nothing.
    List<Value> find(Value value, Lookup lookup);

    /// @throws IllegalArgumentException with the reason, when the text is none of the three
    static Location of(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("it takes 1 to " + LONGEST + " characters");
        }
        return switch (text.charAt(0)) {
            case '$' -> new Pattern(text, JsonPathQuery.of(text));
            case '/' -> new Pointer(text, pointer(text));
            default -> name(text);
        };
    }

    private static JsonPointer pointer(String text) {
        return JsonPointer.compile(text);
    }

    private static Location name(String text) {
        if (text.chars().anyMatch(c -> ".[]*/'\"".indexOf(c) >= 0)) {
            String field = Texts.quotable(text);
            throw new IllegalArgumentException("a name alone stands for one field; a path begins with $ or /, as in $."
                    + field.replace('/', '.') + " or /" + field.replace('.', '/'));
        }
        return new Name(text);
    }

    private static List<Value> present(Value value) {
        return value instanceof Nothing ? List.of() : List.of(value);
    }

    record Name(String text) implements Location {
        @Override
        public List<Value> find(Value value, Lookup lookup) {
            lookup.spend(1);
            return value instanceof ObjectValue object ? present(object.get(text)) : List.of();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Pointer(String text, JsonPointer pointer) implements Location {
        @Override
        public List<Value> find(Value value, Lookup lookup) {
            Value here = value;
            for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
                lookup.spend(1);
                here = step(here, at);
            }
            return present(here);
        }

        private static Value step(Value value, JsonPointer at) {
            if (value instanceof ArrayValue array) {
                int index = at.getMatchingIndex();
                return index >= 0 && index < array.size() ? array.part(index) : Nothing.UNDEFINED;
            }
            return value instanceof ObjectValue object ? object.get(at.getMatchingProperty()) : Nothing.UNDEFINED;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Pattern(String text, JsonPathQuery query) implements Location {
        @Override
        public List<Value> find(Value value, Lookup lookup) {
            return value instanceof Composite composite ? query.find(composite, lookup) : List.of();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
