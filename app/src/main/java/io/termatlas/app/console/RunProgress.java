package io.termatlas.app.console;

import io.termatlas.ingest.run.Progress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows how far a run is, stage by stage.
///
/// [#advance] may be called from several threads; everything else from one.
public final class RunProgress implements Progress, AutoCloseable {
    private static final Map<Stage, String> DOING = Map.of(
            Stage.READ, "Reading payloads",
            Stage.DERIVE, "Looking for mentions",
            Stage.CHECK, "Checking the names",
            Stage.GRAPH, "Writing the graph",
            Stage.COMMIT, "Committing the index");

    private volatile @Nullable ProgressLine line;

    @Override
    public void begin(Stage stage, long expected) {
        close();
        line = new ProgressLine(DOING.getOrDefault(stage, ""), expected);
    }

    @Override
    public void advance(long count) {
        ProgressLine current = line;
        if (current != null) {
            current.advance(count);
        }
    }

    @Override
    public void close() {
        ProgressLine current = line;
        line = null;
        if (current != null) {
            current.close();
        }
    }
}
