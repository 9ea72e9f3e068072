package io.termatlas.ingest.devalue;

import java.util.Collection;
import java.util.Collections;
import java.util.SequencedMap;

/// An object, with or without a prototype: values under names.
public final class ObjectValue implements Composite {
    private final SequencedMap<String, Value> fields;

    /// @param fields still to be filled by who hands them over
    ObjectValue(SequencedMap<String, Value> fields) {
        this.fields = Collections.unmodifiableSequencedMap(fields);
    }

    public SequencedMap<String, Value> fields() {
        return fields;
    }

    /// @return the field's value, undefined when there is no such field
    public Value get(String name) {
        return fields.getOrDefault(name, Scalar.Nothing.UNDEFINED);
    }

    @Override
    public Collection<Value> parts() {
        return fields.values();
    }

    @Override
    public String step(int part) {
        return fields.keySet().stream().skip(part).findFirst().orElseThrow();
    }
}
