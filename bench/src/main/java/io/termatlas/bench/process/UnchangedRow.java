package io.termatlas.bench.process;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;

/// The nightly run that finds nothing new, beside a program that reads the folder and does no more.
public final class UnchangedRow implements Row {
    @Override
    public String name() {
        return "unchanged";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "ingest-unchanged",
                "s",
                "a run that changes nothing, index alone, as a process",
                "a program that walks the folder and reads its files",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Trial trial = new Both(new Programs(bench), bench.site(), bench.newFolder("unchanged"));
        trial.ours();
        trial.ours();
        trial.peers();
        return trial;
    }

    private record Both(Programs programs, Path site, Path data) implements Trial {
        @Override
        public List<Double> ours() {
            return List.of(programs.seconds(
                    programs.product("ingest", site.toString(), "--stores", "index", "--data", data.toString())));
        }

        @Override
        public List<Double> peers() {
            return List.of(programs.seconds(programs.bare(BareRead.class, site)));
        }

        @Override
        public void close() {}
    }
}
