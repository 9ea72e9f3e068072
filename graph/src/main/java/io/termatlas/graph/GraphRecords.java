package io.termatlas.graph;

import io.termatlas.model.Slug;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Nodes and edges as the reading statements return them.
final class GraphRecords {
    private GraphRecords() {}

    static Node node(Record row) {
        var term = row.get("term").asNode();
        return new Node(
                new Slug(term.get("slug").asString()),
                term.get("name").asString(""),
                term.get("category").asString(""),
                term.hasLabel("Missing"),
                orNull(term.get("rank"), Value::asDouble),
                orNull(term.get("community"), Value::asInt));
    }

    static Edge edge(Record row) {
        return new Edge(
                new Slug(row.get("from").asString()),
                new Slug(row.get("to").asString()),
                EdgeKind.valueOf(row.get("kind").asString()),
                orNull(row.get("position"), Value::asInt),
                orNull(row.get("count"), Value::asInt),
                orNull(row.get("probability"), Value::asDouble),
                orNull(row.get("text"), Value::asString));
    }

    private static <T> @Nullable T orNull(Value value, Function<Value, T> reading) {
        return value.isNull() ? null : reading.apply(value);
    }
}
