package io.termatlas.graph;

import io.termatlas.model.fault.StoreFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// What analysts find terms by: slugs, names, and the words of names and aliases. Our own statements go by the keys of
/// [Constraints].
final class Indexes {
    private static final String SHOW = Cypher.statement("show-indexes");
    private static final String AWAIT_INDEXES = Cypher.statement("await-indexes");
    private static final List<Index> OURS = List.of(
            new Index("slugs", "termatlas_slug", new Form("RANGE", List.of(Schema.TERM), List.of("slug"))),
            new Index("names", "termatlas_name", new Form("RANGE", List.of(Schema.TERM), List.of("name"))),
            new Index(
                    "words",
                    "termatlas_names",
                    new Form("FULLTEXT", List.of(Schema.TERM), List.of("name", "aliases"))));

    private final Database database;

    Indexes(Database database) {
        this.database = database;
    }

    /// @param entries what the statement about it is called by
    record Index(String entries, String name, Form form) {}

    record Form(String type, List<String> labels, List<String> properties) {}

    /// What the database lacks, such as an index that was dropped. One of another name does as well, since there can be
    /// no two of a form.
    static List<Index> lacking(TransactionContext tx) {
        Set<Form> kept = new HashSet<>(tx.run(SHOW).list(Indexes::form));
        return OURS.stream().filter(index -> !kept.contains(index.form())).toList();
    }

    private static Form form(Record row) {
        return new Form(
                row.get("type").asString(),
                row.get("labels").asList(Value::asString, List.of()),
                row.get("properties").asList(Value::asString, List.of()));
    }

    /// Waits until they can be used.
    ///
    /// @throws StoreFault when one cannot be made
    void create(List<Index> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        lacking.forEach(index -> database.run(Cypher.statement("index-" + index.entries()), Map.of()));
        database.run(AWAIT_INDEXES, Map.of());
        List<Index> still = database.read(Indexes::lacking);
        lacking.stream().filter(still::contains).forEach(index -> {
            throw new StoreFault("The index " + index.name() + " on :" + Schema.TERM + " ("
                    + String.join(", ", index.form().properties())
                    + ") cannot be made in the graph: an index or a constraint of that name is for something else."
                    + " Drop that (SHOW INDEXES and SHOW CONSTRAINTS list it) and run again.");
        });
    }
}
