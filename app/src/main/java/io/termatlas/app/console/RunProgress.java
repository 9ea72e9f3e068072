package io.termatlas.app.console;

import io.termatlas.ingest.run.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows on standard error how far a run is: one line that is gone afterwards.
///
/// [#advance] may be called from several threads; everything else from one.
public final class RunProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 78;
    private static final int MILLIS_BETWEEN = 200;

    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private volatile @Nullable ProgressBar bar;

    @Override
    public void begin(Stage stage, long expected) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(stage.name().toLowerCase(Locale.ROOT))
                .setInitialMax(Math.max(expected, -1))
                .setUpdateIntervalMillis(MILLIS_BETWEEN)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .showSpeed()
                .hideEta()
                .clearDisplayOnFinish()
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
}
