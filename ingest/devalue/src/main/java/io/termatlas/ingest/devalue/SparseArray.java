package io.termatlas.ingest.devalue;

/// An array that states its length and writes out only the elements that are there.
public final class SparseArray implements Composite {
    private final int length;
    private final int[] positions;
    private final Parts elements;

    /// @param positions ascending, of the elements
    SparseArray(int length, int[] positions, Parts elements) {
        this.length = length;
        this.positions = positions;
        this.elements = elements;
    }

    /// As stated: it may be huge, allocate nothing by it.
    public int length() {
        return length;
    }

    /// Where the part with this number stands.
    public int position(int number) {
        return positions[number];
    }

    @Override
    public int size() {
        return positions.length;
    }

    @Override
    public Value part(int number) {
        return elements.get(number);
    }

    @Override
    public boolean mayHoldParts(int number) {
        return elements.mayHoldParts(number);
    }

    @Override
    public String step(int number) {
        return Integer.toString(positions[number]);
    }
}
