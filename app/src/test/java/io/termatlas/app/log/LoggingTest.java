package io.termatlas.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void aFailureThatCamelDumpsGoesToTheFileAndNotToTheTerminal() {
        LogRecord dump = entry("org.apache.camel.support.ScheduledPollConsumer", Level.SEVERE);

        assertThat(Logging.isOfInterest(dump)).isTrue();
        assertThat(Logging.isOfInterestAtATerminal(dump)).isFalse();
    }

    /// Our own sentence says it.
    @Test
    void aWarningOfTheReaderOfSitemapsGoesNowhere() {
        assertThat(Logging.isOfInterest(entry("crawlercommons.sitemaps.SiteMapParser", Level.WARNING)))
                .isFalse();
    }

    @Test
    void aWarningOfOursGoesToBoth() {
        LogRecord warning = entry("io.termatlas.ingest.route.Feed", Level.WARNING);

        assertThat(Logging.isOfInterest(warning)).isTrue();
        assertThat(Logging.isOfInterestAtATerminal(warning)).isTrue();
    }

    private static LogRecord entry(String logger, Level level) {
        LogRecord entry = new LogRecord(level, "something failed");
        entry.setLoggerName(logger);
        return entry;
    }
}
