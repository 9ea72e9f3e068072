package io.termatlas.ingest.route;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Processor;

/// An `Error` of a step of ours, wrapped as an exception for Camel's error handlers; the caller of the route
/// unwraps and throws it.
///
/// Why not Camel's own: `CamelExecutionException` is for exceptions of an exchange and dumps that in its
/// message; without either, the handlers of Camel 4.18 do not see the error, the exchange has no end, and the
/// next step may still run.
final class CarriedError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CarriedError(Error error) {
        super("an error ended a step", error);
    }

    /// The same step, whose errors are wrapped.
    static Processor around(Processor step) {
        return exchange -> {
            try {
                step.process(exchange);
            } catch (Error e) {
                throw new CarriedError(e);
            }
        };
    }

    /// The error that a step threw, unwrapped.
    static Throwable unpack(Throwable exception) {
        boolean carries = exception instanceof CarriedError || exception instanceof CamelExecutionException;
        return carries && exception.getCause() instanceof Error error ? error : exception;
    }
}
