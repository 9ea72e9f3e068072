package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// A store or a resource cannot be used: unreachable, locked, damaged, newer than this version, a full disk, a port
/// that is taken.
public final class StoreFault extends Fault {
    private static final long serialVersionUID = 1L;

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
        super(sentence, cause);
    }
}
