package io.termatlas.bench.decode;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import java.util.List;

/// A folder to terms, which are thrown away, beside walking it and reading its files on as many threads.
public final class FolderRow implements Row {
    private static final int WARM_UP = 3;

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "folder-to-terms",
                "s",
                "from a site's folder to its terms, by an ingestion's route",
                "walking the folder and reading its files on as many threads",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Trial trial = new Both(bench.site());
        for (int round = 0; round < WARM_UP; round++) {
            trial.peers();
            trial.ours();
        }
        return trial;
    }

    private record Both(Path site) implements Trial {
        @Override
        public List<Double> ours() {
            return List.of(FolderSpeed.secondsToTerms(site));
        }

        @Override
        public List<Double> peers() {
            return List.of(FolderSpeed.secondsBarely(site));
        }

        @Override
        public void close() {}
    }
}
