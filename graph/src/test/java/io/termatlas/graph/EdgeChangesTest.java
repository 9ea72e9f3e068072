package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.EdgeRow.EdgeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeChangesTest {
    private static final EdgeRow AB = edge("a", "b", 0);
    private static final EdgeRow AC = edge("a", "c", 1);

    @Test
    void sameEdgesNeedNothing() {
        assertThat(EdgeChanges.between(List.of(AC, AB), List.of(AB, AC)))
                .isEqualTo(new EdgeChanges(List.of(), List.of(), List.of()));
    }

    @Test
    void partsWhatGoesFromWhatMovesFromWhatComes() {
        EdgeRow moved = edge("a", "c", 0);
        EdgeRow fresh = edge("a", "d", 1);
        assertThat(EdgeChanges.between(List.of(AB, AC), List.of(moved, fresh)))
                .isEqualTo(new EdgeChanges(List.of(AB), List.of(moved), List.of(fresh)));
    }

    @Test
    void aDoubledEdgeIsReplacedByOne() {
        assertThat(EdgeChanges.between(List.of(AB, AB), List.of(AB)))
                .isEqualTo(new EdgeChanges(List.of(AB), List.of(), List.of(AB)));
    }

    @Test
    void writesByLowerThenByHigherEnd() {
        EdgeRow da = edge("d", "a", 0);
        EdgeRow cb = edge("c", "b", 0);
        assertThat(EdgeChanges.between(List.of(), List.of(cb, da, AC)).created())
                .containsExactly(AC, da, cb);
    }

    private static EdgeRow edge(String from, String to, long position) {
        return new EdgeRow(new EdgeKey(from, to), position, to);
    }
}
