package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// An error that the product raises on purpose. Anything else that is thrown is a defect of ours.
///
/// The message is one sentence for the person concerned: what, where, why, what to do.
public abstract sealed class Fault extends RuntimeException
        permits UsageFault, UnknownFault, PayloadFault, StoreFault, RemovalFault, UnfindableFault, InterruptedFault {
    private static final long serialVersionUID = 1L;

    Fault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The message, which a fault always has.
    public final String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
