package io.termatlas.app.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What reaches standard error of what the product and its libraries log: one line each, warnings only unless
/// somebody asked for more.
final class Logging {
    /// What the libraries say at these levels is told better by a fault, or is no concern of an operator's.
    private static final Map<String, Level> LIBRARIES = Map.of(
            "org.apache.lucene", Level.SEVERE,
            "org.apache.camel", Level.SEVERE,
            "org.apache.camel.impl.engine.AbstractCamelContext", Level.OFF,
            "org.neo4j.driver", Level.OFF,
            "io.netty", Level.SEVERE,
            "io.vertx", Level.SEVERE);

    private Logging() {}

    /// @param verbose  the user asked for it
    /// @param recorded a server whose standard error somebody keeps
    static void configure(boolean verbose, boolean recorded) {
        boolean detailed = verbose || recorded;
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new Line(detailed));
        handler.setFilter(Logging::isOfInterest);
        Logger root = Logger.getLogger("");
        root.setLevel(detailed ? Level.INFO : Level.WARNING);
        root.addHandler(handler);
    }

    private static boolean isOfInterest(LogRecord message) {
        String logger = String.valueOf(message.getLoggerName());
        int least = LIBRARIES.entrySet().stream()
                .filter(library -> logger.startsWith(library.getKey()))
                .max(Comparator.comparingInt(library -> library.getKey().length()))
                .map(library -> library.getValue().intValue())
                .orElse(logger.startsWith("io.termatlas") ? Level.INFO.intValue() : Level.WARNING.intValue());
        return message.getLevel().intValue() >= least;
    }

    private static final class Line extends Formatter {
        /// Null for lines without a time: a formatter takes its time to load.
        private final @Nullable DateTimeFormatter time;

        Line(boolean timed) {
            this.time = timed
                    ? DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                            .withZone(ZoneId.systemDefault())
                    : null;
        }

        @Override
        public String format(LogRecord message) {
            String when = time == null ? "" : time.format(Instant.ofEpochMilli(message.getMillis())) + " ";
            Throwable thrown = message.getThrown();
            String cause = thrown == null ? "" : " (" + thrown + ")";
            return when + level(message.getLevel()) + formatMessage(message) + cause + System.lineSeparator();
        }

        private static String level(Level level) {
            if (level.intValue() >= Level.SEVERE.intValue()) {
                return "error: ";
            }
            return level.intValue() >= Level.WARNING.intValue() ? "warning: " : "";
        }
    }
}
