package io.termatlas.graph;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/// One database of one server, as the rest of the package calls it. What the driver throws leaves here as a
/// fault.
///
/// Thread safe; holds the only driver, whose sessions see what earlier ones have committed.
final class Database implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ACQUIRE_WITHIN = Duration.ofSeconds(15);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final Duration SHORTEST_RETRIES = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRIES = Duration.ofSeconds(30);
    private static final String PING = Cypher.statement("ping");

    private final GraphAddress address;
    private final Driver driver;

    private Database(GraphAddress address, Driver driver) {
        this.address = address;
        this.driver = driver;
    }

    /// Connects, logs in and asks the database for an answer, without waiting for a server that is not there.
    static Database open(GraphAddress address) {
        return open(address, LONGEST_RETRIES);
    }

    /// The same for a caller that waits for the server no longer than this, in all. A transaction is repeated for half
    /// a minute at most, and for some seconds in any case, because of deadlocks.
    static Database open(GraphAddress address, Duration maxWait) {
        Driver driver = GraphDatabase.driver(
                address.uri(), AuthTokens.basic(address.username(), address.password()), settings(retries(maxWait)));
        Database database = new Database(address, driver);
        try {
            database.ping();
            return database;
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    private static Duration retries(Duration maxWait) {
        if (maxWait.compareTo(SHORTEST_RETRIES) < 0) {
            return SHORTEST_RETRIES;
        }
        return maxWait.compareTo(LONGEST_RETRIES) > 0 ? LONGEST_RETRIES : maxWait;
    }

    private static Config settings(Duration retries) {
        return Config.builder()
                .withConnectionTimeout(CONNECT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(ACQUIRE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(retries.toMillis(), TimeUnit.MILLISECONDS)
                .withUserAgent("termatlas")
                .withTelemetryDisabled(true)
                // They warn of labels that do not exist yet.
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .build();
    }

    /// @throws io.termatlas.model.fault.StoreFault unless the database answers now
    void ping() {
        ping(ANSWERS_WITHIN);
    }

    /// A server may take the connection and then hang: the driver itself would wait for its answer for ever.
    void ping(Duration limit) {
        faulting(() -> {
            AsyncSession session = driver.session(AsyncSession.class, settings(AccessMode.READ));
            return within(
                    limit,
                    session.runAsync(PING)
                            .thenCompose(ResultCursor::consumeAsync)
                            .whenComplete((answer, failure) -> session.closeAsync()));
        });
    }

    private static <T> T within(Duration limit, CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Neo4jException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new ServiceUnavailableException("no answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("interrupted while waiting for an answer", e);
        }
    }

    /// Reads in one transaction, which is repeated after a passing error: the work must have no effect of its
    /// own.
    <T> T read(Function<TransactionContext, T> work) {
        return inSession(AccessMode.READ, session -> session.executeRead(work::apply));
    }

    /// Writes in one transaction, which is repeated after a passing error: the work must be idempotent.
    <T> T write(Function<TransactionContext, T> work) {
        return inSession(AccessMode.WRITE, session -> session.executeWrite(work::apply));
    }

    /// Writes in one transaction, which is not repeated: for a caller that may go without.
    void writeOnce(Consumer<SimpleQueryRunner> work) {
        inSession(AccessMode.WRITE, session -> {
            try (Transaction transaction = session.beginTransaction()) {
                work.accept(transaction);
                transaction.commit();
                return true;
            }
        });
    }

    /// Runs one statement outside a transaction of ours, never twice.
    void run(String statement, Map<String, Object> parameters) {
        inSession(
                AccessMode.WRITE, session -> session.run(statement, parameters).consume());
    }

    /// Streams the answer of a reading statement in flat memory; every record is visited once.
    void visit(String statement, Map<String, Object> parameters, Consumer<Record> visitor) {
        inSession(AccessMode.READ, session -> {
            session.run(statement, parameters).forEachRemaining(visitor);
            return true;
        });
    }

    /// The same for who takes the records one by one; they are gone when the work has ended.
    <T> T streaming(String statement, Map<String, Object> parameters, Function<Iterator<Record>, T> work) {
        return inSession(AccessMode.READ, session -> work.apply(session.run(statement, parameters)));
    }

    private <T> T inSession(AccessMode mode, Function<Session, T> work) {
        return faulting(() -> {
            try (Session session = driver.session(settings(mode))) {
                return work.apply(session);
            }
        });
    }

    private SessionConfig settings(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase(address.database())
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    private <T> T faulting(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw DriverFaults.of(e, address);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
