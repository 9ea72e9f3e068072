package io.termatlas.graph;

import io.termatlas.graph.GlossaryTransaction.Outcome;
import io.termatlas.model.StatedTerm;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Makes the `RELATED_TO` edges that leave some terms what these terms say, and sets their fingerprints.
///
/// Setting the fingerprints locks the terms' nodes; so what is read next holds until the end of the transaction,
/// and only the difference is written.
final class EdgeBatch {
    private static final String SETTLE_TERMS = Cypher.statement("settle-terms");
    private static final String DELETE_EDGES = Cypher.statement("delete-edges");
    private static final String CHANGE_EDGES = Cypher.statement("change-edges");
    private static final String CREATE_EDGES = Cypher.statement("create-edges");
    private static final String FIND_ABSENT = Cypher.statement("find-absent");
    private static final String ADD_MISSING = Cypher.statement("add-missing");
    private static final String NAME_MISSING = Cypher.statement("name-missing");

    private final GlossaryTransaction transaction;

    EdgeBatch(GlossaryTransaction transaction) {
        this.transaction = transaction;
    }

    /// @return the slugs at which an edge has come or gone
    Set<String> relate(List<StatedTerm> batch) {
        List<StatedTerm> terms =
                batch.stream().sorted(Comparator.comparing(StatedTerm::slug)).toList();
        List<EdgeRow> wanted =
                terms.stream().flatMap(term -> TermRows.edges(term).stream()).toList();
        EdgeChanges changes = EdgeChanges.between(settle(terms), wanted);
        Set<String> missing = new TreeSet<>();
        missing.addAll(
                transaction.overRows(DELETE_EDGES, ids(changes.deleted())).slugs());
        missing.addAll(transaction.overEdges(CHANGE_EDGES, changes.changed()).slugs());
        missing.addAll(create(changes.created()));
        transaction.overSlugs(NAME_MISSING, missing);
        return changes.targetsGainedOrLost();
    }

    /// @return the edges that leave the terms before anything is changed
    private List<ExistingEdge> settle(List<StatedTerm> terms) {
        List<Map<String, Object>> rows =
                terms.stream().map(TermRows::settlement).toList();
        return transaction.overRows(SETTLE_TERMS, rows).records().stream()
                .map(ExistingEdge::of)
                .toList();
    }

    private static List<Map<String, Object>> ids(List<ExistingEdge> edges) {
        return edges.stream()
                .map(edge -> Map.<String, Object>of("id", edge.id()))
                .toList();
    }

    /// Most targets stand already, so the others are looked for only when edges did not come to be.
    ///
    /// @return the missing terms among the targets
    private Collection<String> create(List<EdgeRow> edges) {
        Outcome outcome = transaction.overEdges(CREATE_EDGES, edges);
        Set<String> missing = new HashSet<>(outcome.slugs());
        if (outcome.relationshipsCreated() < edges.size()) {
            Set<String> absent = addAbsent(edges);
            transaction.overEdges(
                    CREATE_EDGES,
                    edges.stream()
                            .filter(edge -> absent.contains(edge.key().to()))
                            .toList());
            missing.addAll(absent);
        }
        return missing;
    }

    private Set<String> addAbsent(List<EdgeRow> edges) {
        Set<String> targets = new TreeSet<>();
        edges.forEach(edge -> targets.add(edge.key().to()));
        Set<String> absent =
                new TreeSet<>(transaction.overSlugs(FIND_ABSENT, targets).slugs());
        transaction.overSlugs(ADD_MISSING, absent);
        return absent;
    }
}
