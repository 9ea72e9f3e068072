package io.termatlas.ingest.devalue;

/// The references of one composite, whose values are made at the first call for them. They are not copied out of
/// the table that they stand in.
final class Parts {
    private final Graph graph;
    private final int[] cells;
    private final int first;
    private final int step;
    private final int size;

    private Parts(Graph graph, int[] cells, int first, int step, int size) {
        this.graph = graph;
        this.cells = cells;
        this.first = first;
        this.step = step;
        this.size = size;
    }

    static Parts of(Graph graph, int... references) {
        return new Parts(graph, references, 0, 1, references.length);
    }

    /// One after another in a table's cells.
    static Parts inRow(Graph graph, int[] cells, int first, int size) {
        return new Parts(graph, cells, first, 1, size);
    }

    /// By turns with what each is called, that first.
    static Parts labelled(Graph graph, int[] cells, int first, int size) {
        return new Parts(graph, cells, first + 1, 2, size);
    }

    int size() {
        return size;
    }

    Value get(int number) {
        return graph.at(reference(number));
    }

    /// The label that precedes a reference.
    int label(int number) {
        return cells[first + step * number - 1];
    }

    boolean isHole(int number) {
        return reference(number) == Reference.HOLE;
    }

    boolean mayHoldParts(int number) {
        return graph.mayHoldParts(reference(number));
    }

    private int reference(int number) {
        return cells[first + step * number];
    }
}
