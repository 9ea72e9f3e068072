package io.termatlas.graph;

import io.termatlas.graph.GlossaryTransaction.Outcome;
import io.termatlas.model.Glossary;
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
    private final Glossary glossary;

    NodeBatch(GlossaryTransaction transaction, Glossary glossary) {
        this.transaction = transaction;
        this.glossary = glossary;
    }

    void upsert(List<StatedTerm> batch) {
        List<StatedTerm> terms =
                batch.stream().sorted(Comparator.comparing(StatedTerm::slug)).toList();
        List<Map<String, Object>> rows =
                terms.stream().map(term -> TermRows.node(term, glossary)).toList();
        Outcome upserted = transaction.overRows(UPSERT_TERMS, rows);
        transaction.publish(upserted.terms());
        if (upserted.nodesCreated() < rows.size()) {
            // Where all nodes are new there is nothing stale on them.
            transaction.overRows(UNLINK_CATEGORIES, rows);
            transaction.overRows(DROP_QUESTIONS, rows);
        }
        transaction.overRows(
                LINK_CATEGORIES,
                rows.stream().filter(row -> row.containsKey("category")).toList());
        transaction.overRows(
                LINK_QUESTIONS,
                terms.stream()
                        .flatMap(term -> TermRows.questions(term).stream())
                        .toList());
    }
}
