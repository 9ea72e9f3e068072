package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.Relations;
import io.termatlas.model.Question;
import io.termatlas.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of a term's object, or of an entry in one of its lists. One that is absent or not what it should be
/// is empty.
final class ObjectFields {
    private final ObjectValue object;
    private final TextReader texts;

    ObjectFields(ObjectValue object, TextReader texts) {
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

    /// An entry of a list as a question with its answer; empty when it lacks either.
    Optional<Question> question() {
        return texts.question(get("question"), get("answer"));
    }

    /// Of an entry in a list of related terms.
    Relation relation() {
        return Relations.of(object);
    }

    /// The names in a list, without those that are none.
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        if (list(field) instanceof ArrayValue list) {
            for (int i = 0; i < list.size(); i++) {
                String name = texts.name(field, list.part(i));
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// The objects in a list, each read by the function.
    ///
    /// @param needed the fields that an entry must have, for the warning
    <T> List<T> objects(String field, String needed, Function<ObjectFields, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        if (list(field) instanceof ArrayValue list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<T> entry = list.part(i) instanceof ObjectValue object
                        ? reading.apply(new ObjectFields(object, texts))
                        : Optional.empty();
                if (entry.isPresent()) {
                    read.add(entry.get());
                } else {
                    texts.warn("an entry of " + field + " without " + needed + " was left out");
                }
            }
        }
        return read;
    }

    /// The value if it is an array, else an empty one.
    private Value list(String field) {
        Value value = get(field);
        if (value instanceof ArrayValue array) {
            texts.spendEntries(array.size());
        } else if (!(value instanceof Nothing)) {
            texts.warn(field + " is " + value.kind() + ", not an array, and was left empty");
        }
        return value;
    }
}
