package io.termatlas.ingest.devalue;

/// The references of one composite, whose values are made when asked for.
final class Parts {
    private final Graph graph;
    private final int[] references;

    Parts(Graph graph, int[] references) {
        this.graph = graph;
        this.references = references;
    }

    int size() {
        return references.length;
    }

    Value get(int number) {
        return graph.at(references[number]);
    }

    boolean isHole(int number) {
        return references[number] == Reference.HOLE;
    }

    boolean mayHoldParts(int number) {
        return graph.mayHoldParts(references[number]);
    }
}
