package io.termatlas.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.termatlas.graph.EdgeRow.EdgeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What turns the edges that stand into those that should: nothing when they are the same already. To be carried
/// out in this order; each list is in lock order.
record EdgeChanges(List<ExistingEdge> deleted, List<EdgeRow> changed, List<EdgeRow> created) {

    EdgeChanges {
        deleted = deleted.stream()
                .sorted(Comparator.comparing(ExistingEdge::row, EdgeRow.LOCK_ORDER))
                .toList();
        changed = inLockOrder(changed);
        created = inLockOrder(created);
    }

    /// @param existing may hold several edges between the same ends, if another program has written: one of them
    /// stays, with what others have put on it
    /// @param wanted   holds no ends twice
    static EdgeChanges between(List<ExistingEdge> existing, List<EdgeRow> wanted) {
        Map<EdgeKey, List<ExistingEdge>> leftover = new HashMap<>(
                existing.stream().collect(groupingBy(edge -> edge.row().key())));
        List<ExistingEdge> deleted = new ArrayList<>();
        List<EdgeRow> changed = new ArrayList<>();
        List<EdgeRow> created = new ArrayList<>();
        for (EdgeRow edge : wanted) {
            List<ExistingEdge> same = leftover.remove(edge.key());
            if (same == null) {
                created.add(edge);
                continue;
            }
            ExistingEdge kept = same.stream()
                    .filter(one -> one.row().equals(edge))
                    .findFirst()
                    .orElse(same.getFirst());
            same.stream().filter(one -> !one.equals(kept)).forEach(deleted::add);
            if (!kept.row().equals(edge)) {
                changed.add(edge);
            }
        }
        leftover.values().forEach(deleted::addAll);
        return new EdgeChanges(deleted, changed, created);
    }

    boolean isEmpty() {
        return deleted.isEmpty() && changed.isEmpty() && created.isEmpty();
    }

    /// The slugs at which an edge begins or ceases to arrive.
    Set<String> targetsGainedOrLost() {
        return Stream.concat(deleted.stream().map(ExistingEdge::row), created.stream())
                .map(edge -> edge.key().to())
                .collect(toSet());
    }

    private static List<EdgeRow> inLockOrder(List<EdgeRow> edges) {
        return edges.stream().sorted(EdgeRow.LOCK_ORDER).toList();
    }
}
