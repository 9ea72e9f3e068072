package io.termatlas.ingest.devalue;

import java.util.List;

/// An array whose every element is written out; one that is not there is a [hole][Scalar.Nothing#HOLE].
public final class ArrayValue implements Composite {
    private final Parts elements;

    ArrayValue(Parts elements) {
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
        return elements.isHole(number) ? Scalar.Nothing.HOLE : elements.get(number);
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
