package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;

/// One changed term through an endpoint into index and graph, beside what two stores take at least: an update and a
/// commit of a Lucene index of the same pages, and a transaction that sets the properties of a node in the same Neo4j.
///
/// Files in a folder are the endpoint, each a batch of its own. The first batches of a process count for nothing: an
/// endpoint is followed for days.
public final class ChangeRow implements Row {
    private static final double FACTOR = 5;

    @Override
    public String name() {
        return "change";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "change-one-term",
                "ms",
                "one changed term through an endpoint, index and graph",
                "a Lucene update with commit and one Neo4j transaction",
                new Limit.TimesPeer(FACTOR)));
    }

    @Override
    public Trial open(Workbench bench) {
        Programs programs = new Programs(bench);
        Path data = bench.newFolder("change");
        LaunchedGraph graph = LaunchedGraph.start(programs, data);
        try {
            programs.seconds(programs.product("ingest", bench.site().toString(), "--data", data.toString()));
            ChangedPages pages = ChangedPages.of(bench.site());
            BareStores bare = BareStores.open(bench, graph.driver());
            Both both = new Both(new ChangeFeed(bench, programs, data), pages, graph, bare);
            both.peers();
            return both;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private record Both(ChangeFeed feed, ChangedPages pages, LaunchedGraph graph, BareStores bare) implements Trial {
        @Override
        public List<Double> ours() {
            return List.of(feed.millisAChange(pages));
        }

        @Override
        public List<Double> peers() {
            return List.of(bare.millisAChange(pages));
        }

        @Override
        public void close() {
            bare.close();
            graph.close();
        }
    }
}
