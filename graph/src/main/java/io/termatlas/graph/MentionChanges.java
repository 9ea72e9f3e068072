package io.termatlas.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What turns the mentions that stand into those that should: nothing when they are the same already.
///
/// @param deleted by the ids of the server
/// @param changed by these ids
record MentionChanges(List<String> deleted, Map<String, MentionRow> changed, List<MentionRow> created) {

    /// A mention as the graph has it.
    ///
    /// @param id by which the server knows it
    record Existing(String id, MentionRow row) {}

    /// @param existing may hold several between the same ends, if another program has written: one of them stays
    /// @param wanted   holds no ends twice
    static MentionChanges between(Collection<Existing> existing, Collection<MentionRow> wanted) {
        Map<List<String>, Deque<Existing>> leftover = new HashMap<>();
        existing.forEach(one -> leftover.computeIfAbsent(ends(one.row()), ends -> new ArrayDeque<>())
                .add(one));
        Map<String, MentionRow> changed = new TreeMap<>();
        List<MentionRow> created = new ArrayList<>();
        for (MentionRow row : wanted) {
            Deque<Existing> same = leftover.get(ends(row));
            if (same == null) {
                created.add(row);
                continue;
            }
            Existing kept = same.removeFirst();
            if (!kept.row().equals(row)) {
                changed.put(kept.id(), row);
            }
        }
        List<String> deleted = leftover.values().stream()
                .flatMap(Collection::stream)
                .map(Existing::id)
                .sorted()
                .toList();
        return new MentionChanges(deleted, changed, created);
    }

    boolean isEmpty() {
        return deleted.isEmpty() && changed.isEmpty() && created.isEmpty();
    }

    private static List<String> ends(MentionRow row) {
        return List.of(row.from(), row.to());
    }
}
