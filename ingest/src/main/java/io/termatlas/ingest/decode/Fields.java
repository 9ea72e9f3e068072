package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of a term's object, or of an entry in one of its lists. One that is absent or not what it should be
/// is empty.
final class Fields {
    private final ObjectValue object;
    private final TextReader texts;

    Fields(ObjectValue object, TextReader texts) {
        this.object = object;
        this.texts = texts;
    }

    Value get(String field) {
        return object.get(field);
    }

    String text(String field) {
        return texts.text(field, get(field));
    }

    String name(String field) {
        return texts.name(field, get(field));
    }

    /// The names in a list, without those that are none.
    List<String> names(String field) {
        return list(field).stream()
                .map(element -> texts.name(field, element))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// What the objects in a list are read as.
    ///
    /// @param needed what an entry must have that is not left out, for the warning
    <T> List<T> objects(String field, String needed, Function<Fields, Optional<T>> reading) {
        return list(field).stream()
                .map(element -> object(element).flatMap(reading).or(() -> {
                    texts.warn("an entry of " + field + " without " + needed + " was left out");
                    return Optional.empty();
                }))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fields> object(Value element) {
        return element instanceof ObjectValue entry ? Optional.of(new Fields(entry, texts)) : Optional.empty();
    }

    private List<Value> list(String field) {
        Value value = get(field);
        if (value instanceof ArrayValue array) {
            texts.spendEntries(array.elements().size());
            return array.elements();
        }
        if (!(value instanceof Nothing)) {
            texts.warn(field + " is " + value.kind() + ", not an array, and was left empty");
        }
        return List.of();
    }
}
