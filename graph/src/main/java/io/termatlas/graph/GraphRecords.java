package io.termatlas.graph;

import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Nodes and edges as the reading statements return them.
final class GraphRecords {
    private GraphRecords() {}

    /// Empty for a node whose slug is none: another program made it.
    static Optional<Node> node(Record row) {
        var term = row.get("term").asNode();
        return GraphValues.slug(term.get("slug"))
                .map(slug -> new Node(
                        slug,
                        GraphValues.text(term.get("name")).orElse(""),
                        GraphValues.text(term.get("category")).orElse(""),
                        term.hasLabel(Schema.MISSING),
                        whole(term.get("rank")),
                        GraphValues.text(term.get("community")).orElse(null)));
    }

    static Edge edge(Record row) {
        return new Edge(
                new Slug(row.get("from").asString()),
                new Slug(row.get("to").asString()),
                EdgeKind.valueOf(row.get("kind").asString()),
                GraphValues.text(row.get("relation")).flatMap(Relation::find).orElse(null),
                whole(row.get("position")),
                whole(row.get("count")),
                GraphValues.decimal(row.get("probability")).orElse(null),
                GraphValues.text(row.get("text")).orElse(null));
    }

    private static @Nullable Integer whole(Value value) {
        return GraphValues.number(value)
                .filter(number -> number == number.intValue())
                .map(Long::intValue)
                .orElse(null);
    }
}
