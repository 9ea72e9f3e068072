package io.termatlas.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.SummaryCounters;
import org.neo4j.driver.types.TypeSystem;

/// The statements of one transaction on one glossary, each over a list of rows or of slugs. An empty list asks
/// nothing of the server. Counts what they come to. For one try of the transaction.
final class GlossaryTransaction {
    /// What stands in the place of a fingerprint while a term is half written: a node with any is one of ours.
    static final String WITHHELD = "";

    private final TransactionContext transaction;
    private final String glossary;
    private long relationships;
    private long terms;

    GlossaryTransaction(TransactionContext transaction, String glossary) {
        this.transaction = transaction;
        this.glossary = glossary;
    }

    /// What a statement returned and how many nodes and relationships it created.
    record Outcome(List<Record> records, int nodesCreated, int relationshipsCreated) {
        static final Outcome NOTHING = new Outcome(List.of(), 0, 0);

        /// The slugs that are texts; our statements name no other ones.
        List<String> slugs() {
            return records.stream()
                    .map(row -> row.get("slug"))
                    .filter(slug -> slug.hasType(TypeSystem.getDefault().STRING()))
                    .map(Value::asString)
                    .toList();
        }

        /// How many terms a statement has counted.
        long terms() {
            return records.isEmpty() ? 0 : records.getFirst().get("terms").asLong();
        }
    }

    TransactionContext transaction() {
        return transaction;
    }

    String glossary() {
        return glossary;
    }

    /// How much it has changed, relationships of other types than ours aside, which it never touches.
    GraphSize change() {
        return new GraphSize(terms, relationships);
    }

    /// Terms that have been published, or with a minus taken back.
    void publish(long more) {
        terms += more;
    }

    Outcome overRows(String statement, List<Map<String, Object>> rows) {
        return over(statement, "rows", rows);
    }

    Outcome overSlugs(String statement, Collection<String> slugs) {
        return over(statement, "slugs", slugs);
    }

    /// For a statement on what was derived: the ledger counts only what terms state.
    ///
    /// @param parameter the name of the list in the statement
    List<Record> overDerived(String statement, String parameter, Collection<?> list) {
        return list.isEmpty() ? List.of() : run(statement, parameter, list).list();
    }

    Outcome overEdges(String statement, List<EdgeRow> edges) {
        return overRows(statement, edges.stream().map(EdgeRow::parameters).toList());
    }

    private Outcome over(String statement, String parameter, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Outcome.NOTHING;
        }
        Result result = run(statement, parameter, rows);
        List<Record> records = result.list();
        SummaryCounters counters = result.consume().counters();
        relationships += counters.relationshipsCreated() - counters.relationshipsDeleted();
        return new Outcome(records, counters.nodesCreated(), counters.relationshipsCreated());
    }

    private Result run(String statement, String parameter, Collection<?> rows) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("glossary", glossary);
        parameters.put("withheld", WITHHELD);
        parameters.put(parameter, rows);
        return transaction.run(statement, parameters);
    }
}
