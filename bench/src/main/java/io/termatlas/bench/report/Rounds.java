package io.termatlas.bench.report;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Measures a row so many times. Ours and the peer take turns, and take turns in who is first.
record Rounds(int count, Workbench bench) {

    List<Measured> measure(Row row) {
        List<List<Double>> ours = new ArrayList<>();
        List<List<Double>> peers = new ArrayList<>();
        try (Trial trial = row.open(bench)) {
            for (int round = 0; round < count; round++) {
                boolean oursFirst = round % 2 == 0;
                if (oursFirst) {
                    ours.add(once(row, trial::ours));
                }
                peers.add(once(row, trial::peers));
                if (!oursFirst) {
                    ours.add(once(row, trial::ours));
                }
            }
        }
        return IntStream.range(0, row.figures().size())
                .mapToObj(at -> measured(row, at, ours, peers))
                .toList();
    }

    /// What the other side has left on the heap is no matter of this one.
    private static List<Double> once(Row row, Supplier<List<Double>> side) {
        System.gc();
        List<Double> numbers = side.get();
        if (numbers.size() != row.figures().size()) {
            throw new IllegalStateException(
                    row.name() + " has " + row.figures().size() + " figures, and measured " + numbers.size());
        }
        return numbers;
    }

    private static Measured measured(Row row, int at, List<List<Double>> ours, List<List<Double>> peers) {
        Figure figure = row.figures().get(at);
        return new Measured(
                row.name(),
                figure,
                ours.stream().map(round -> round.get(at)).toList(),
                peers.stream().map(round -> round.get(at)).toList());
    }
}
