package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// A store or a resource cannot be used: unreachable, locked, damaged, newer than this version, a full disk, a port
/// that is taken.
public final class StoreFault extends Fault {
    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    public StoreFault(String message) {
        this(message, null);
    }

    public StoreFault(String message, @Nullable Throwable cause) {
        this(Sentence.of(message), cause);
    }

    public StoreFault(Sentence sentence) {
        this(sentence, null);
    }

    public StoreFault(Sentence sentence, @Nullable Throwable cause) {
        this(sentence, cause, false);
    }

    private StoreFault(Sentence sentence, @Nullable Throwable cause, boolean mayPass) {
        super(sentence, cause);
        this.mayPass = mayPass;
    }

    /// One that [may pass][#mayPass].
    public static StoreFault passing(Sentence sentence, Throwable cause) {
        return new StoreFault(sentence, cause, true);
    }

    /// Whether it may be gone at the next try by itself, as that of a server that does not answer.
    public boolean mayPass() {
        return mayPass;
    }
}
