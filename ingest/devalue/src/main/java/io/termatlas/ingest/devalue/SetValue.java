package io.termatlas.ingest.devalue;

import java.util.List;

/// A set, in order of insertion.
public final class SetValue implements Composite {
    private final Parts elements;

    /// @param elements each once
    SetValue(Parts elements) {
        this.elements = elements;
    }

    public List<Value> elements() {
        return parts();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Value part(int number) {
        return Uniqueness.asKey(elements.get(number));
    }

    @Override
    public boolean mayHoldParts(int number) {
        return elements.mayHoldParts(number);
    }

    @Override
    public String step(int number) {
        return Integer.toString(number);
    }
}
