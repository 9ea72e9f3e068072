package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.ShortestPath.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortestPathTest {
    /// Two squares in a row: a-b-d, a-c-d, d-e-g, d-f-g.
    private static final Map<String, Set<String>> SQUARES = Map.of(
            "a", Set.of("b", "c"),
            "b", Set.of("a", "d"),
            "c", Set.of("a", "d"),
            "d", Set.of("b", "c", "e", "f"),
            "e", Set.of("d", "g"),
            "f", Set.of("d", "g"),
            "g", Set.of("e", "f"));

    @Test
    void picksTheLeastOfAllShortestWays() {
        assertThat(path("a", "g", 4)).contains(List.of("a", "b", "d", "e", "g"));
        assertThat(path("g", "a", 4)).contains(List.of("g", "e", "d", "b", "a"));
    }

    @Test
    void aSingleStepIsTheWay() {
        assertThat(path("a", "b", 1)).contains(List.of("a", "b"));
    }

    @Test
    void saysSoWhenTheWayHasVanished() {
        assertThat(path("a", "g", 3)).isEmpty();
    }

    private static Optional<List<String>> path(String from, String to, int length) {
        return new ShortestPath(ShortestPathTest::steps).find(from, to, length);
    }

    private static List<Step> steps(Collection<String> frontier) {
        return frontier.stream()
                .flatMap(from -> SQUARES.getOrDefault(from, Set.of()).stream().map(to -> new Step(from, to)))
                .toList();
    }
}
