package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// The command or request itself is wrong: an option, a parameter, a folder that is not there.
public final class UsageFault extends Fault {
    private static final long serialVersionUID = 1L;

    public UsageFault(String message) {
        this(message, null);
    }

    public UsageFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
