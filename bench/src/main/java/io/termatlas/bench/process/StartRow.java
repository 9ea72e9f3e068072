package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/// A search from the command line, its launcher included, beside a Java program that does nothing. The files are in
/// the system's cache after the first start; the processes are new.
public final class StartRow implements Row {
    private static final int STARTS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "search-process",
                "ms",
                "`termatlas search` from its start to its end",
                "a Java program that does nothing",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Programs programs = new Programs(bench);
        Path data = bench.newFolder("start");
        programs.seconds(
                programs.product("ingest", bench.site().toString(), "--stores", "index", "--data", data.toString()));
        Trial trial = new Both(programs, data);
        trial.ours();
        trial.peers();
        return trial;
    }

    private record Both(Programs programs, Path data) implements Trial {
        @Override
        public List<Double> ours() {
            return median(programs.product("search", "engine", "--data", data.toString()));
        }

        @Override
        public List<Double> peers() {
            return median(programs.bare(BareStart.class));
        }

        private List<Double> median(ProcessBuilder program) {
            double[] seconds = DoubleStream.generate(() -> programs.seconds(program))
                    .limit(STARTS)
                    .sorted()
                    .toArray();
            return List.of(seconds[STARTS / 2] * 1e3);
        }

        @Override
        public void close() {}
    }
}
