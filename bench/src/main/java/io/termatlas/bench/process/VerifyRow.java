package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.util.List;

/// A comparison of two stores that agree, beside a client that reads the same graph through the driver and
/// compares it with nothing.
public final class VerifyRow implements Row {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "verify-stores",
                "s",
                "a comparison of index and graph that agree, as a process with 256 MB of heap",
                "a client that reads all nodes and relationships of the graph",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        ComparedStores stores = ComparedStores.fill(bench, "verify");
        return new Trial() {
            @Override
            public List<Double> ours() {
                return List.of(stores.seconds("verify"));
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
