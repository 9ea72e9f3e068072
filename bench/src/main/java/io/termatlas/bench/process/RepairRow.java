package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.util.List;

/// A repair of a graph in which every hundredth term was changed, beside a client that reads the same graph
/// through the driver and writes nothing.
public final class RepairRow implements Row {
    @Override
    public String name() {
        return "repair";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "repair-graph",
                "s",
                "a repair after a change of every hundredth term, as a process with 256 MB of heap",
                "a client that reads all nodes and relationships of the graph",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        ComparedStores stores = ComparedStores.fill(bench, "repair");
        return new Trial() {
            @Override
            public List<Double> ours() {
                stores.change();
                return List.of(stores.seconds("repair"));
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
