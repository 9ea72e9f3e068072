package io.termatlas.app.console;

import io.termatlas.ingest.run.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/// Shows on standard error how far a run is: one line that is gone afterwards.
///
/// [#advance] may be called from several threads; everything else from one.
public final class RunProgress implements Progress, AutoCloseable {
    private static final int MILLIS_BETWEEN = 200;
    private static final Map<Stage, String> DOING = Map.of(
            Stage.READ, "Reading payloads",
            Stage.CHECK, "Checking the names",
            Stage.GRAPH, "Writing the graph",
            Stage.COMMIT, "Committing the index");

    private volatile @Nullable ProgressBar bar;

    @Override
    public void begin(Stage stage, long expected) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(DOING.getOrDefault(stage, ""))
                .setInitialMax(Math.max(expected, -1))
                .setUpdateIntervalMillis(MILLIS_BETWEEN)
                .setRenderer(RunProgress::line)
                .setConsumer(new OneLine())
                .build();
    }

    @Override
    public void advance(long count) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepBy(count);
        }
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        bar = null;
        if (current != null) {
            current.close();
        }
    }

    private static String line(ProgressState state, int length) {
        String count = state.getCurrent() == 0 ? "" : "  " + state.getCurrent();
        String whole = state.isIndefinite() || state.getMax() == 0 ? "" : " of " + state.getMax();
        return state.getTaskName() + " ..." + count + (count.isEmpty() ? "" : whole);
    }

    /// The last line of the terminal, written over and over.
    private static final class OneLine implements ProgressBarConsumer {
        private static final String WIPE = "\r\u001b[K";

        private final PrintStream err =
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

        @Override
        public int getMaxRenderedLength() {
            return Layout.WIDTH;
        }

        @Override
        public void accept(String line) {
            err.print(WIPE + line);
            err.flush();
        }

        @Override
        public void clear() {
            err.print(WIPE);
            err.flush();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
