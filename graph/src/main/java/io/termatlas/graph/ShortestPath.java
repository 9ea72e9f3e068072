package io.termatlas.graph;

import io.termatlas.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Of all shortest ways between two terms the one whose slugs come first.
///
/// There may be millions of shortest ways, so they are never listed: rings are drawn around both ends, always
/// around the one with fewer terms at its rim, until they meet, and one way is picked step by step among the
/// terms that lie on any. The cost is that of a search from both ends, with one query to the graph for each
/// ring.
final class ShortestPath {
    private static final Comparator<String> BY_SLUG = Comparator.comparing(Slug::new);

    private final Function<Collection<String>, List<Step>> stepsFrom;

    /// From a term to one beside it, whatever the direction of the edge.
    record Step(String from, String to) {}

    /// @param stepsFrom all steps that leave the given terms
    ShortestPath(Function<Collection<String>, List<Step>> stepsFrom) {
        this.stepsFrom = stepsFrom;
    }

    /// @param length number of steps of a shortest way, at least 1
    /// @return the slugs on the way, both ends included; empty when the graph has changed and there is none any
    ///   more
    Optional<List<String>> find(String from, String to, int length) {
        BfsLevels source = new BfsLevels(from);
        BfsLevels target = new BfsLevels(to);
        while (source.radius() + target.radius() < length) {
            BfsLevels smaller = source.outermost().size() <= target.outermost().size() ? source : target;
            smaller.draw(stepsFrom.apply(smaller.outermost()));
        }
        Set<String> meeting = new HashSet<>(source.outermost());
        meeting.retainAll(target.outermost());
        return meeting.isEmpty() ? Optional.empty() : Optional.of(pick(source, target, meeting));
    }

    /// Every term to choose from lies on a shortest way, so the least one at each step gives the least way of
    /// all.
    private static List<String> pick(BfsLevels source, BfsLevels target, Set<String> meeting) {
        List<Set<String>> ways = source.waysTo(meeting);
        List<String> path = new ArrayList<>(ways.getFirst());
        for (int distance = 1; distance <= source.radius(); distance++) {
            path.add(leastAfter(path.getLast(), distance, ways.get(distance), source));
        }
        for (int distance = target.radius(); distance > 0; distance--) {
            path.add(least(target.inward(distance, path.getLast())));
        }
        return path;
    }

    private static String leastAfter(String slug, int distance, Set<String> ring, BfsLevels source) {
        return least(ring.stream()
                .filter(next -> source.inward(distance, next).contains(slug))
                .toList());
    }

    private static String least(Collection<String> slugs) {
        return slugs.stream().min(BY_SLUG).orElseThrow();
    }
}
