package io.termatlas.graph;

import io.termatlas.graph.GlossaryTransaction.Outcome;
import io.termatlas.model.StatedTerm;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes what terms say of themselves: their nodes, categories and questions.
final class NodeBatch {
    private static final String UPSERT_TERMS = Cypher.statement("upsert-terms");
    private static final String UNLINK_CATEGORIES = Cypher.statement("unlink-categories");
    private static final String LINK_CATEGORIES = Cypher.statement("link-categories");
    private static final String DROP_QUESTIONS = Cypher.statement("drop-questions");
    private static final String LINK_QUESTIONS = Cypher.statement("link-questions");

    private final GlossaryTransaction transaction;
    private final TermRows rows;

    NodeBatch(GlossaryTransaction transaction, TermRows rows) {
        this.transaction = transaction;
        this.rows = rows;
    }

    void upsert(List<StatedTerm> batch) {
        List<StatedTerm> terms =
                batch.stream().sorted(Comparator.comparing(StatedTerm::slug)).toList();
        List<Map<String, Object>> nodes = terms.stream().map(rows::node).toList();
        Outcome upserted = transaction.overRows(UPSERT_TERMS, nodes);
        transaction.publish(upserted.terms());
        if (upserted.nodesCreated() < nodes.size()) {
            // Where all nodes are new there is nothing stale on them.
            transaction.overRows(UNLINK_CATEGORIES, nodes);
            transaction.overRows(DROP_QUESTIONS, nodes);
        }
        transaction.overRows(
                LINK_CATEGORIES,
                nodes.stream().filter(row -> row.containsKey("category")).toList());
        transaction.overRows(
                LINK_QUESTIONS,
                terms.stream()
                        .flatMap(term -> TermRows.questions(term).stream())
                        .toList());
    }
}
