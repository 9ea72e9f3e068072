package io.termatlas.app.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/// Shows on standard error how far something is: one line that is gone afterwards.
///
/// [#advance] may be called from several threads; everything else from one.
public final class ProgressLine implements AutoCloseable {
    private static final int MILLIS_BETWEEN = 200;

    private final ProgressBar bar;

    /// @param expected how much there is to do; -1 when unknown
    public ProgressLine(String doing, long expected) {
        bar = new ProgressBarBuilder()
                .setTaskName(doing)
                .setInitialMax(Math.max(expected, -1))
                .setUpdateIntervalMillis(MILLIS_BETWEEN)
                .setRenderer(ProgressLine::line)
                .setConsumer(new OneLine())
                .build();
    }

    public void advance(long count) {
        bar.stepBy(count);
    }

    @Override
    public void close() {
        bar.close();
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
            return TextLayout.WIDTH;
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
