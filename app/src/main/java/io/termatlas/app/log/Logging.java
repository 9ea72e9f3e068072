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

/// Directs the log of the product and its libraries. Standard error gets one line for each entry, warnings only
/// unless the user asked for more; the file of the data folder has stack traces, too.
public final class Logging {
    /// The least level that is logged of a library. Below it are errors that a fault of ours describes better,
    /// and details that no operator needs.
    private static final Map<String, Level> LIBRARIES = Map.of(
            "org.apache.lucene", Level.SEVERE,
            "org.apache.camel", Level.SEVERE,
            "org.apache.camel.impl.engine.AbstractCamelContext", Level.OFF,
            "org.neo4j.driver", Level.OFF,
            "crawlercommons", Level.OFF,
            "io.netty", Level.SEVERE,
            "io.vertx", Level.SEVERE);

    private Logging() {}

    /// @param verbose whether the user asked for details
    /// @param server  whether the command is a server, whose file says what it does
    /// @param kept    whether a server's standard error is stored: then it has times, and the stack traces of
    ///   defects
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

    /// Without Camel's dumps of failures, which a fault of ours describes in a sentence.
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
