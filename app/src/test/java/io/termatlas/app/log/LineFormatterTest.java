package io.termatlas.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFormatterTest {
    private static final LogRecord DEFECT = entry(Level.SEVERE);
    private static final String TRACE =
            "error: It failed.\njava.lang.IllegalStateException: two and two is five\n\tat io.termatlas";

    @Test
    void namesTheFileThatHasTheStackTrace(@TempDir Path folder) throws IOException {
        LogFile file = new LogFile();
        file.keepIn(Files.createDirectory(folder.resolve("data")).resolve("logs"));
        file.publish(DEFECT);

        assertThat(LineFormatter.brief(file).format(DEFECT))
                .isEqualTo(
                        "error: It failed. (java.lang.IllegalStateException: two and two is five); its stack trace is"
                                + " in " + folder.resolve("data/logs/termatlas.log") + "\n");
    }

    @Test
    void tellsTheStackTraceThatNoFileHas() {
        assertThat(LineFormatter.brief(new LogFile()).format(DEFECT)).startsWith(TRACE);
    }

    @Test
    void tellsTheStackTraceOfADefectToAStreamThatIsKept() {
        assertThat(LineFormatter.timed().format(DEFECT)).contains(TRACE);
    }

    @Test
    void tellsTheCauseOfAWarningInItsLine() {
        assertThat(LineFormatter.brief(new LogFile()).format(entry(Level.WARNING)))
                .isEqualTo("warning: It failed. (java.lang.IllegalStateException: two and two is five)\n");
    }

    @Test
    void quotesOfAMessageTheBeginningOfItsFirstLineAndNothingElse() {
        IllegalStateException loud = new IllegalStateException("x".repeat(5_000) + "\nsecond line");
        assertThat(StackTrace.summary(loud)).hasSizeLessThan(400).doesNotContain("second line");
        assertThat(StackTrace.of(new IOException(loud))).doesNotContain("x".repeat(301), "second line");
    }

    @Test
    void endsForAnErrorThatIsItsOwnCause() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IOException("two", one));
        assertThat(StackTrace.of(one)).contains("Caused by: java.io.IOException: two", "IllegalStateException: one");
    }

    private static LogRecord entry(Level level) {
        LogRecord entry = new LogRecord(level, "It failed.");
        entry.setThrown(new IllegalStateException("two and two is five"));
        return entry;
    }
}
