package io.termatlas.graph;

import java.util.Comparator;
import java.util.Map;

/// A `RELATED_TO` edge that the graph has or should have.
///
/// @param name what the source calls the target: kept on the edge, because a missing term takes its name from
/// there
/// @param relation as a [io.termatlas.model.Relation] is written
record EdgeRow(EdgeKey key, long position, String name, String relation) {
    /// By lower, then by higher end: writers that lock nodes in one order do not deadlock.
    static final Comparator<EdgeRow> LOCK_ORDER =
            Comparator.comparing((EdgeRow edge) -> edge.key.lower()).thenComparing(edge -> edge.key.higher());

    /// The slugs of source and target.
    record EdgeKey(String from, String to) {
        private String lower() {
            return from.compareTo(to) < 0 ? from : to;
        }

        private String higher() {
            return from.compareTo(to) < 0 ? to : from;
        }
    }

    Map<String, Object> parameters() {
        return Map.of("from", key.from, "to", key.to, "position", position, "name", name, "relation", relation);
    }
}
