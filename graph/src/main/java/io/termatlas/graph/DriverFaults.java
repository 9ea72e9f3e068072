package io.termatlas.graph;

import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.Sentence.Variable;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.StoreFault;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/// The one place that says what an error of the driver means to the person who reads it.
final class DriverFaults {
    private static final String RATE_LIMIT = "Neo.ClientError.Security.AuthenticationRateLimit";

    private DriverFaults() {}

    static Fault of(Neo4jException error, GraphAddress address) {
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedFault("The work on the graph at " + address.uri() + " was interrupted.", error);
        }
        Sentence sentence = sentence(error, address);
        return mayPass(error) ? StoreFault.passing(sentence, error) : new StoreFault(sentence, error);
    }

    /// Whether it may be gone at the next try by itself: a server that is not up yet or is ending, a database that is
    /// recovering, a user who has to wait after wrong passwords.
    private static boolean mayPass(Neo4jException error) {
        return error instanceof RetryableException
                || error instanceof DiscoveryException
                || error instanceof TransactionTerminatedException
                || RATE_LIMIT.equals(error.code());
    }

    /// Whether the server answers and does not take the password.
    static boolean isRefusal(@Nullable Throwable cause) {
        return cause instanceof AuthenticationException
                || (cause instanceof Neo4jException error && RATE_LIMIT.equals(error.code()));
    }

    /// Whether the server said that the schema does not allow it.
    static boolean isOfSchema(Throwable fault) {
        return fault.getCause() instanceof Neo4jException cause && cause.code().contains(".Schema.");
    }

    /// What the server said, without its full stop.
    static String reason(Throwable fault) {
        return firstLine(fault.getCause() == null ? fault : fault.getCause()).replaceAll("[.:]+$", "");
    }

    private static Sentence sentence(Neo4jException error, GraphAddress address) {
        if (address.passwordFile() != null && isRefusal(error)) {
            return Sentence.of("The local Neo4j at " + address.uri() + " refuses the password in "
                    + address.passwordFile() + ": it was changed in the server, as in Neo4j Browser. Write the one"
                    + " that the server has now into that file, and run again.");
        }
        if (error instanceof AuthenticationException) {
            return Sentence.of("The Neo4j at " + address.uri() + " refused the password of the user '"
                            + address.username() + "': set ")
                    .and(SettingName.NEO4J_USERNAME)
                    .and(" and ")
                    .and(SettingName.NEO4J_PASSWORD)
                    .and(" to what the server knows.");
        }
        if (error instanceof ServiceUnavailableException
                || error instanceof SessionExpiredException
                || error instanceof DiscoveryException) {
            return Sentence.of("No Neo4j answers at " + address.uri() + ": start it, or name the right address with ")
                    .and(SettingName.NEO4J_URI)
                    .and(" or ")
                    .and(new Variable(SettingName.NEO4J_URI))
                    .and(".");
        }
        if ("Neo.ClientError.Database.DatabaseNotFound".equals(error.code())) {
            return Sentence.of("The Neo4j at " + address.uri() + " has no database '" + address.database() + "': set ")
                    .and(SettingName.NEO4J_DATABASE)
                    .and(" to one that SHOW DATABASES lists.");
        }
        return Sentence.of(ofCode(error, address));
    }

    private static String ofCode(Neo4jException error, GraphAddress address) {
        return switch (error.code()) {
            case RATE_LIMIT ->
                "The Neo4j at " + address.uri() + " does not listen to the user '" + address.username()
                        + "' after too many wrong passwords: wait some seconds and use the right one.";
            case "Neo.DatabaseError.Transaction.TransactionLogError",
                    "Neo.DatabaseError.Transaction.TransactionCommitFailed",
                    "Neo.DatabaseError.Transaction.TransactionStartFailed" ->
                "The Neo4j at " + address.uri()
                        + " cannot write to its disk, which is full as a rule: stop it, then make room, start it, and run"
                        + " again.";
            case "Neo.TransientError.General.DatabaseUnavailable",
                    "Neo.TransientError.Database.DatabaseUnavailable",
                    "Neo.DatabaseError.Database.UnableToStartDatabase" ->
                "The database '" + address.database() + "' of the Neo4j at " + address.uri()
                        + " is not up: see its log; a full disk or a damaged store are the usual reasons.";
            case "Neo.ClientError.Security.Forbidden", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" ->
                "The user '" + address.username() + "' may not write to the database '" + address.database()
                        + "' of the Neo4j at " + address.uri() + ": use one who may.";
            default ->
                "The Neo4j at " + address.uri() + " failed with " + error.code() + ": " + firstLine(error)
                        + " See the server's log.";
        };
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
