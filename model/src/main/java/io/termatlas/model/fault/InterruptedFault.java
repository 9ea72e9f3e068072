package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// The user stopped the run; nothing half done is visible.
public final class InterruptedFault extends Fault {
    private static final long serialVersionUID = 1L;

    public InterruptedFault(String message) {
        this(message, null);
    }

    public InterruptedFault(String message, @Nullable Throwable cause) {
        super(Sentence.of(message), cause);
    }
}
