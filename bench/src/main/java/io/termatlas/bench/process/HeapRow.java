package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;

/// What is alive on the heap while a first run goes on, beside the bare indexer. Not while its time is taken: looking
/// makes a run slow.
public final class HeapRow implements Row {
    /// The promise for 100,000 terms; the whole of WordNet is a little more.
    private static final double MOST = 256;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "ingest-heap",
                "MB",
                "the most that is alive after a collection during a first run",
                "a bare Lucene indexer of the same pages",
                new Limit.AtMost(MOST)));
    }

    @Override
    public Trial open(Workbench bench) {
        return new Both(bench, new Programs(bench), bench.site());
    }

    private record Both(Workbench bench, Programs programs, Path site) implements Trial {
        @Override
        public List<Double> ours() {
            Path most = mostFile();
            ProcessBuilder program = programs.product(
                    "ingest",
                    site.toString(),
                    "--stores",
                    "index",
                    "--data",
                    bench.newFolder("heap").toString());
            program.environment().put("TERMATLAS_JAVA_OPTS", HeapAgent.option(most));
            return megabytes(program, most);
        }

        @Override
        public List<Double> peers() {
            Path most = mostFile();
            ProcessBuilder program = programs.bare(BareIndex.class, site, bench.newFolder("bare-heap"));
            program.command().add(1, HeapAgent.option(most));
            return megabytes(program, most);
        }

        private Path mostFile() {
            return bench.newFolder("most").resolve("bytes");
        }

        private List<Double> megabytes(ProcessBuilder program, Path most) {
            programs.seconds(program);
            return List.of(Long.parseLong(Programs.read(most)) / 1e6);
        }

        @Override
        public void close() {}
    }
}
