package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.EdgeRow.EdgeKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdgeChangesTest {
    private static final EdgeRow AB = edge("a", "b", 0);
    private static final EdgeRow AC = edge("a", "c", 1);

    @Test
    void sameEdgesNeedNothing() {
        assertThat(EdgeChanges.between(standing(AC, AB), List.of(AB, AC)))
                .isEqualTo(new EdgeChanges(List.of(), List.of(), List.of()));
    }

    @Test
    void partsWhatGoesFromWhatMovesFromWhatComes() {
        EdgeRow moved = edge("a", "c", 0);
        EdgeRow fresh = edge("a", "d", 1);
        assertThat(EdgeChanges.between(standing(AB, AC), List.of(moved, fresh)))
                .isEqualTo(new EdgeChanges(standing(AB), List.of(moved), List.of(fresh)));
    }

    @Test
    void ofADoubledEdgeTheOneThatIsRightStays() {
        ExistingEdge wrong = new ExistingEdge("0", edge("a", "b", 7));
        ExistingEdge right = new ExistingEdge("1", AB);
        assertThat(EdgeChanges.between(List.of(wrong, right), List.of(AB)))
                .isEqualTo(new EdgeChanges(List.of(wrong), List.of(), List.of()));
    }

    @Test
    void ofADoubledEdgeThatIsWrongOneIsMended() {
        ExistingEdge first = new ExistingEdge("0", edge("a", "b", 7));
        ExistingEdge second = new ExistingEdge("1", edge("a", "b", 8));
        assertThat(EdgeChanges.between(List.of(first, second), List.of(AB)))
                .isEqualTo(new EdgeChanges(List.of(second), List.of(AB), List.of()));
    }

    @Test
    void writesByLowerThenByHigherEnd() {
        EdgeRow da = edge("d", "a", 0);
        EdgeRow cb = edge("c", "b", 0);
        assertThat(EdgeChanges.between(List.of(), List.of(cb, da, AC)).created())
                .containsExactly(AC, da, cb);
    }

    private static List<ExistingEdge> standing(EdgeRow... edges) {
        return Stream.of(edges)
                .map(edge -> new ExistingEdge(edge.key().to(), edge))
                .toList();
    }

    private static EdgeRow edge(String from, String to, long position) {
        return new EdgeRow(new EdgeKey(from, to), position, to, "related");
    }
}
