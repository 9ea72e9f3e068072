package io.termatlas.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.termatlas.graph.EdgeRow.EdgeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The difference between the edges in the graph and those that it should have; empty when they are the same. To
/// be carried out in the order of the components; each list is in lock order.
record EdgeChanges(List<EdgeRow> deleted, List<EdgeRow> changed, List<EdgeRow> created) {

    EdgeChanges {
        deleted = inLockOrder(deleted);
        changed = inLockOrder(changed);
        created = inLockOrder(created);
    }

    /// @param existing may hold several edges between the same ends, written by another program: one edge
    /// replaces them
    /// @param wanted   holds no ends twice
    static EdgeChanges between(List<EdgeRow> existing, List<EdgeRow> wanted) {
        Map<EdgeKey, List<EdgeRow>> leftover = new HashMap<>(existing.stream().collect(groupingBy(EdgeRow::key)));
        List<EdgeRow> deleted = new ArrayList<>();
        List<EdgeRow> changed = new ArrayList<>();
        List<EdgeRow> created = new ArrayList<>();
        for (EdgeRow edge : wanted) {
            List<EdgeRow> same = leftover.getOrDefault(edge.key(), List.of());
            if (same.size() == 1) {
                leftover.remove(edge.key());
                if (!same.contains(edge)) {
                    changed.add(edge);
                }
            } else {
                created.add(edge);
            }
        }
        leftover.values().forEach(edges -> deleted.add(edges.getFirst()));
        return new EdgeChanges(deleted, changed, created);
    }

    /// The slugs at which an edge begins or ceases to arrive.
    Set<String> targetsGainedOrLost() {
        return Stream.concat(deleted.stream(), created.stream())
                .map(edge -> edge.key().to())
                .collect(toSet());
    }

    private static List<EdgeRow> inLockOrder(List<EdgeRow> edges) {
        return edges.stream().sorted(EdgeRow.LOCK_ORDER).toList();
    }
}
