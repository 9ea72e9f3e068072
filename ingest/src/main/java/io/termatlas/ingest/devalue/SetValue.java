package io.termatlas.ingest.devalue;

import java.util.Collections;
import java.util.List;

/// A set, its elements as written: whoever needs each only once compares them.
public final class SetValue implements Composite {
    private final List<Value> elements;

    /// @param elements still to be filled by who hands them over
    SetValue(List<Value> elements) {
        this.elements = Collections.unmodifiableList(elements);
    }

    public List<Value> elements() {
        return elements;
    }

    @Override
    public List<Value> parts() {
        return elements;
    }

    @Override
    public String step(int part) {
        return Integer.toString(part);
    }
}
