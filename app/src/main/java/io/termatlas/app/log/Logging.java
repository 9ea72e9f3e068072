package io.termatlas.app.log;

import java.util.Comparator;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What becomes of what the product and its libraries log. On standard error it is one line each, warnings only unless
/// somebody asked for more; the file of the data folder has stack traces, too.
public final class Logging {
    /// What the libraries say at these levels is told better by a fault, or is no concern of an operator's.
    private static final Map<String, Level> LIBRARIES = Map.of(
            "org.apache.lucene", Level.SEVERE,
            "org.apache.camel", Level.SEVERE,
            "org.apache.camel.impl.engine.AbstractCamelContext", Level.OFF,
            "org.neo4j.driver", Level.OFF,
            "io.netty", Level.SEVERE,
            "io.vertx", Level.SEVERE);

    private Logging() {}

    /// @param verbose the user asked for it
    /// @param server  the command is one that stays, and its file says what it does
    /// @param kept    somebody keeps its standard error: it has times, and the stack traces of defects
    public static void configure(LogFile file, boolean verbose, boolean server, boolean kept) {
        LogManager.getLogManager().reset();
        boolean detailed = verbose || (server && kept);
        Logger root = Logger.getLogger("");
        root.setLevel(detailed || server ? Level.INFO : Level.WARNING);
        root.addHandler(interested(file, Level.ALL, Logging::isOfInterest));
        root.addHandler(interested(
                console(file, detailed), detailed ? Level.INFO : Level.WARNING, Logging::isOfInterestAtATerminal));
    }

    private static Handler console(LogFile file, boolean detailed) {
        Handler console = new ConsoleHandler();
        console.setFormatter(detailed ? LineFormatter.timed() : LineFormatter.brief(file));
        return console;
    }

    private static Handler interested(Handler handler, Level least, Filter filter) {
        handler.setLevel(least);
        handler.setFilter(filter);
        return handler;
    }

    /// What Camel dumps of a failure, a fault of ours says in a sentence.
    static boolean isOfInterestAtATerminal(LogRecord message) {
        return isOfInterest(message) && !String.valueOf(message.getLoggerName()).startsWith("org.apache.camel");
    }

    static boolean isOfInterest(LogRecord message) {
        String logger = String.valueOf(message.getLoggerName());
        int least = LIBRARIES.entrySet().stream()
                .filter(library -> logger.startsWith(library.getKey()))
                .max(Comparator.comparingInt(library -> library.getKey().length()))
                .map(library -> library.getValue().intValue())
                .orElse(logger.startsWith("io.termatlas") ? Level.INFO.intValue() : Level.WARNING.intValue());
        return message.getLevel().intValue() >= least;
    }
}
