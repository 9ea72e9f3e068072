package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;

/// The first `termatlas ingest SITE --stores index`, beside a program that makes the same pages searchable with
/// Lucene.
public final class IngestRow implements Row {
    private static final String PEER = "a bare Lucene indexer of the same pages";

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("ingest-first", "s", "a first run, index alone, as a process", PEER, new Limit.None()),
                new Figure("index-size", "bytes a term", "the index on the disk after it", PEER, new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Trial trial = new Both(bench, new Programs(bench), bench.site());
        trial.peers();
        trial.ours();
        return trial;
    }

    private record Both(Workbench bench, Programs programs, Path site) implements Trial {
        @Override
        public List<Double> ours() {
            Path data = bench.newFolder("ingest");
            double seconds = programs.seconds(
                    programs.product("ingest", site.toString(), "--stores", "index", "--data", data.toString()));
            return sized(seconds, data.resolve("index"), data);
        }

        @Override
        public List<Double> peers() {
            Path index = bench.newFolder("bare-index");
            return sized(programs.seconds(programs.bare(BareIndex.class, site, index)), index, index);
        }

        private List<Double> sized(double seconds, Path index, Path whole) {
            double bytes = Workbench.bytes(index);
            Workbench.delete(whole);
            return List.of(seconds, bytes / bench.size());
        }

        @Override
        public void close() {}
    }
}
