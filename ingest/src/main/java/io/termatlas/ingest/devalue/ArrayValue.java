package io.termatlas.ingest.devalue;

import java.util.Collections;
import java.util.List;

/// An array whose every element is written out; one that is not there is a [hole][Scalar.Nothing#HOLE].
public final class ArrayValue implements Composite {
    private final List<Value> elements;

    /// @param elements still to be filled by who hands them over
    ArrayValue(List<Value> elements) {
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
