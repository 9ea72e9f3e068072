package io.termatlas.graph;

import static java.util.stream.Collectors.joining;

import io.termatlas.model.fault.StoreFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// The keys that the database keeps unique for us, and by whose indexes every statement goes.
final class Constraints {
    private static final String SHOW = Cypher.statement("show-constraints");
    private static final String AWAIT_INDEXES = Cypher.statement("await-indexes");
    private static final List<Constraint> OURS = List.of(
            new Constraint("terms", "termatlas_term", Schema.TERM, List.of("glossary", "slug")),
            new Constraint("categories", "termatlas_category", Schema.CATEGORY, List.of("glossary", "name")),
            new Constraint("questions", "termatlas_question", Schema.QUESTION, List.of("glossary", "slug", "position")),
            new Constraint("glossaries", "termatlas_glossary", Schema.GLOSSARY, List.of("id")));

    private final Database database;

    Constraints(Database database) {
        this.database = database;
    }

    /// @param nodes what the statements about it are called by
    record Constraint(String nodes, String name, String label, List<String> properties) {
        String creation() {
            return Cypher.statement("constrain-" + nodes);
        }

        String doubles() {
            return Cypher.statement("find-doubled-" + nodes);
        }

        Key key() {
            return new Key(label, properties);
        }
    }

    record Key(String label, List<String> properties) {}

    /// What the database lacks, such as a constraint that was dropped.
    static List<Constraint> lacking(TransactionContext tx) {
        Set<Key> kept = new HashSet<>(tx.run(SHOW).list(Constraints::key));
        return OURS.stream()
                .filter(constraint -> !kept.contains(constraint.key()))
                .toList();
    }

    private static Key key(Record row) {
        return new Key(row.get("label").asString(), row.get("properties").asList(Value::asString));
    }

    /// @throws StoreFault when one cannot be made, with the nodes that stand in its way
    void create(List<Constraint> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        lacking.forEach(this::create);
        database.run(AWAIT_INDEXES, Map.of());
        List<Constraint> still = database.read(Constraints::lacking);
        lacking.stream().filter(still::contains).forEach(constraint -> {
            throw inTheWay(constraint, "a constraint of that name is for something else", null);
        });
    }

    private void create(Constraint constraint) {
        try {
            database.run(constraint.creation(), Map.of());
        } catch (StoreFault fault) {
            List<Record> doubles =
                    database.read(tx -> tx.run(constraint.doubles()).list());
            if (!doubles.isEmpty()) {
                throw doubled(constraint, doubles, fault);
            }
            if (DriverFaults.isOfSchema(fault)) {
                throw inTheWay(constraint, DriverFaults.reason(fault), fault);
            }
            throw fault;
        }
    }

    private static StoreFault doubled(Constraint constraint, List<Record> doubles, StoreFault cause) {
        String named = doubles.stream()
                .map(row -> row.get("key").asList(GraphValues::shown) + " (element ids "
                        + row.get("ids").asList(Value::asString).stream().collect(joining(", ")) + ")")
                .collect(joining("; "));
        return new StoreFault(
                "The graph has several nodes :" + constraint.label() + " of the same "
                        + String.join(" and ", constraint.properties()) + ", which must be unique: " + named
                        + ". Delete all but one of each, or take the label from those that are yours, and run again.",
                cause);
    }

    private static StoreFault inTheWay(Constraint constraint, String reason, @Nullable StoreFault cause) {
        String sentence = "The constraint " + constraint.name() + " on :" + constraint.label() + " ("
                + String.join(", ", constraint.properties()) + ") cannot be made in the graph: " + reason
                + ". Drop that (SHOW INDEXES and SHOW CONSTRAINTS list it) and run again.";
        return new StoreFault(sentence, cause);
    }
}
