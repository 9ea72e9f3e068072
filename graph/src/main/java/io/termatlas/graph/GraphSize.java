package io.termatlas.graph;

/// How much of a glossary stands in the graph, or has come to it.
///
/// @param terms         published ones
/// @param relationships of our types that leave them
record GraphSize(long terms, long relationships) {
    static final GraphSize NONE = new GraphSize(0, 0);

    GraphSize plus(GraphSize more) {
        return new GraphSize(terms + more.terms, relationships + more.relationships);
    }
}
