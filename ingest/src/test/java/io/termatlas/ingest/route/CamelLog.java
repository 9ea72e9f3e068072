package io.termatlas.ingest.route;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Records what Camel logs while it is open.
final class CamelLog extends Handler implements AutoCloseable {
    private final Logger camel = Logger.getLogger("org.apache.camel");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private CamelLog() {}

    static CamelLog record() {
        CamelLog log = new CamelLog();
        log.camel.addHandler(log);
        return log;
    }

    /// The messages that a terminal would show, and every failure with a dump of its exchange.
    List<String> dumps() {
        return records.stream()
                .filter(entry -> isShown(entry) || isOfAnExchange(entry))
                .map(entry -> entry.getLoggerName() + ": " + entry.getMessage())
                .toList();
    }

    /// Of a library, the product shows errors alone.
    private static boolean isShown(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.SEVERE.intValue();
    }

    private static boolean isOfAnExchange(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                && entry.getMessage().contains("MessageId");
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        camel.removeHandler(this);
    }
}
