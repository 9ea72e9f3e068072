package io.termatlas.graph;

import io.termatlas.graph.ShortestPath.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Terms around a centre, ring by ring of equal distance. For each term it is known which terms of the next
/// inner ring lead to it.
final class BfsLevels {
    private final List<Map<String, Set<String>>> levels = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    BfsLevels(String centre) {
        levels.add(Map.of(centre, Set.of()));
        seen.add(centre);
    }

    /// The number of rings around the centre.
    int radius() {
        return levels.size() - 1;
    }

    Set<String> outermost() {
        return levels.getLast().keySet();
    }

    /// Adds a ring.
    ///
    /// @param steps all that leave the outermost ring
    void draw(List<Step> steps) {
        Map<String, Set<String>> ring = new HashMap<>();
        for (Step step : steps) {
            if (!seen.contains(step.to())) {
                ring.computeIfAbsent(step.to(), absent -> new HashSet<>()).add(step.from());
            }
        }
        seen.addAll(ring.keySet());
        levels.add(ring);
    }

    /// The terms one step nearer to the centre that lead to this one.
    Set<String> inward(int distance, String slug) {
        return levels.get(distance).getOrDefault(slug, Set.of());
    }

    /// Ring by ring from the centre on, those terms that lie on a shortest way from the centre to one of these
    /// terms of the outermost ring.
    List<Set<String>> waysTo(Set<String> ends) {
        List<Set<String>> ways = new ArrayList<>(List.of(ends));
        for (int distance = radius(); distance > 0; distance--) {
            Set<String> nearer = new HashSet<>();
            for (String slug : ways.getFirst()) {
                nearer.addAll(inward(distance, slug));
            }
            ways.addFirst(nearer);
        }
        return ways;
    }
}
