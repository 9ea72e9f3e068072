package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.util.List;

/// A command that compares the two stores, beside a client that reads the same graph through the driver, compares it
/// with nothing and writes nothing.
///
/// @param name    of the command
/// @param figure  its name in the report
/// @param what    it is measured
/// @param changes whether every hundredth term is changed in the graph before each round
public record ComparisonRow(String name, String figure, String what, boolean changes) implements Row {

    /// Of stores that agree.
    public static Row verify() {
        return new ComparisonRow("verify", "verify-stores", "a comparison of index and graph that agree", false);
    }

    public static Row repair() {
        return new ComparisonRow("repair", "repair-graph", "a repair after a change of every hundredth term", true);
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                figure,
                "s",
                what + ", as a process with 256 MB of heap",
                "a client that reads all nodes and relationships of the graph",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        ComparedStores stores = ComparedStores.fill(bench, name);
        return new Trial() {
            @Override
            public List<Double> ours() {
                if (changes) {
                    stores.change();
                }
                return List.of(stores.seconds(name));
            }

            @Override
            public List<Double> peers() {
                return List.of(stores.secondsToReadAll());
            }

            @Override
            public void close() {
                stores.close();
            }
        };
    }
}
