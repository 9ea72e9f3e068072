package io.termatlas.graph;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Communities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/// Has a glossary's published terms say to which community they belong. What they say is read as it streams, and what
/// is to change is written in batches beside.
final class Grouping {
    private static final int ROWS = 5_000;
    private static final String READ_COMMUNITIES = Cypher.statement("read-communities");
    private static final String SET_COMMUNITIES = Cypher.statement("set-communities");

    private final GlossarySink sink;
    private final Database database;
    private final String glossary;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Grouping(GlossarySink sink, Database database, GlossaryId glossary) {
        this.sink = sink;
        this.database = database;
        this.glossary = glossary.value();
    }

    void by(Communities communities) {
        database.visit(READ_COMMUNITIES, Map.of("glossary", glossary), row -> visit(row, communities));
        write();
    }

    private void visit(Record row, Communities communities) {
        GraphValues.slug(row.get("slug")).ifPresent(slug -> {
            Value wanted = wanted(communities, slug);
            if (!wanted.equals(row.get("community"))) {
                Map<String, Object> change = new HashMap<>();
                change.put("slug", slug.value());
                change.put("community", wanted);
                rows.add(change);
                if (rows.size() == ROWS) {
                    write();
                }
            }
        });
    }

    /// What the node of a term is to say.
    static Value wanted(Communities communities, Slug slug) {
        return communities.of(slug).map(centre -> Values.value(centre.value())).orElse(Values.NULL);
    }

    private void write() {
        if (!rows.isEmpty()) {
            List<Map<String, Object>> batch = List.copyOf(rows);
            sink.inTransaction(transaction -> transaction.overDerived(SET_COMMUNITIES, "rows", batch));
            rows.clear();
        }
    }
}
