package io.termatlas.graph;

import io.termatlas.graph.EdgeRow.EdgeKey;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// A `RELATED_TO` edge as the graph has it, which other programs may have changed.
///
/// @param id by which the server knows it
record ExistingEdge(String id, EdgeRow row) {
    /// What is no slug, no position, no name, no relation of ours: none of these equals it.
    private static final String NO_TEXT = "\0";

    private static final long NO_POSITION = -1;

    static ExistingEdge of(Record row) {
        return new ExistingEdge(
                row.get("id").asString(),
                row(
                        row.get("from").asString(),
                        row.get("to"),
                        row.get("position"),
                        row.get("name"),
                        row.get("relation")));
    }

    static EdgeRow row(String from, Value to, Value position, Value name, Value relation) {
        EdgeKey key = new EdgeKey(from, GraphValues.text(to).orElse(NO_TEXT + to));
        return new EdgeRow(
                key,
                GraphValues.number(position).orElse(NO_POSITION),
                GraphValues.text(name).orElse(NO_TEXT),
                GraphValues.text(relation).orElse(NO_TEXT));
    }
}
