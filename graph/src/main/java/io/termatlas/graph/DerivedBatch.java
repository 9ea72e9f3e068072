package io.termatlas.graph;

import io.termatlas.graph.MentionChanges.Existing;
import io.termatlas.model.store.DerivedTerm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/// Makes the ranks of some terms, and the `MENTIONS` edges that leave them, what was derived of these terms.
///
/// The terms' nodes are locked first; so what is read next holds until the end of the transaction, and only the
/// difference is written.
final class DerivedBatch {
    private static final String SETTLE_DERIVED = Cypher.statement("settle-derived");
    private static final String DELETE_MENTIONS = Cypher.statement("delete-mentions");
    private static final String CHANGE_MENTIONS = Cypher.statement("change-mentions");
    private static final String CREATE_MENTIONS = Cypher.statement("create-mentions");

    private final GlossaryTransaction transaction;

    DerivedBatch(GlossaryTransaction transaction) {
        this.transaction = transaction;
    }

    void derive(List<DerivedTerm> batch) {
        List<DerivedTerm> terms =
                batch.stream().sorted(Comparator.comparing(DerivedTerm::slug)).toList();
        List<MentionRow> wanted = terms.stream()
                .flatMap(term -> term.mentions().stream()
                        .map(mention -> MentionRow.of(transaction.glossary(), term.slug(), mention)))
                .toList();
        MentionChanges changes = MentionChanges.between(existing(terms), wanted);
        transaction.overDerived(DELETE_MENTIONS, "ids", changes.deleted());
        transaction.overDerived(
                CHANGE_MENTIONS,
                "rows",
                changes.changed().entrySet().stream()
                        .map(entry -> identified(entry.getKey(), entry.getValue()))
                        .toList());
        transaction.overDerived(
                CREATE_MENTIONS,
                "rows",
                changes.created().stream().map(MentionRow::parameters).toList());
    }

    private List<Existing> existing(List<DerivedTerm> terms) {
        List<Map<String, Object>> rows = terms.stream()
                .map(term -> Map.<String, Object>of("slug", term.slug().value(), "rank", term.rank()))
                .toList();
        return transaction.overDerived(SETTLE_DERIVED, "rows", rows).stream()
                .map(DerivedBatch::existing)
                .toList();
    }

    private static Existing existing(Record row) {
        return new Existing(
                row.get("id").asString(),
                MentionRow.read(
                        row.get("from").asString(),
                        row.get("to"),
                        row.get("glossary"),
                        row.get("count"),
                        row.get("field"),
                        row.get("probability")));
    }

    private static Map<String, Object> identified(String id, MentionRow row) {
        Map<String, Object> parameters = new HashMap<>(row.parameters());
        parameters.put("id", id);
        return parameters;
    }
}
