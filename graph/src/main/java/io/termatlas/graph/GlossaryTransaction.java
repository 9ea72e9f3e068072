package io.termatlas.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.SummaryCounters;

/// The statements of one transaction on one glossary, each over a list of rows or of slugs. An empty list asks
/// nothing of the server.
record GlossaryTransaction(TransactionContext transaction, String glossary) {

    /// What a statement returned and changed.
    record Outcome(
            List<Record> records, int nodesCreated, int relationshipsCreated, int labelsAdded, int labelsRemoved) {
        static final Outcome NOTHING = new Outcome(List.of(), 0, 0, 0, 0);

        List<String> slugs() {
            return records.stream().map(row -> row.get("slug").asString()).toList();
        }
    }

    Outcome overRows(String statement, List<Map<String, Object>> rows) {
        return over(statement, "rows", rows);
    }

    Outcome overSlugs(String statement, Collection<String> slugs) {
        return over(statement, "slugs", slugs);
    }

    Outcome overEdges(String statement, List<EdgeRow> edges) {
        return overRows(statement, edges.stream().map(EdgeRow::parameters).toList());
    }

    private Outcome over(String statement, String parameter, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Outcome.NOTHING;
        }
        Result result = transaction.run(statement, Map.of("glossary", glossary, parameter, rows));
        List<Record> records = result.list();
        SummaryCounters counters = result.consume().counters();
        return new Outcome(
                records,
                counters.nodesCreated(),
                counters.relationshipsCreated(),
                counters.labelsAdded(),
                counters.labelsRemoved());
    }
}
