package io.termatlas.app.run;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Silences the log until it is closed: Camel dumps each death of a run, the driver each try.
final class QuietLog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("");
    private static final Logger CAMEL = Logger.getLogger("org.apache.camel");
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final Level logged = LOG.getLevel();

    QuietLog() {
        LOG.setLevel(Level.WARNING);
        CAMEL.setLevel(Level.OFF);
        DRIVER.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        LOG.setLevel(logged);
        CAMEL.setLevel(null);
        DRIVER.setLevel(null);
    }
}
