package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// Too many names would not find their own term first; the new generation stays back, nothing was changed.
public final class UnfindableFault extends Fault {
    private static final long serialVersionUID = 1L;

    public UnfindableFault(String message) {
        this(message, null);
    }

    public UnfindableFault(String message, @Nullable Throwable cause) {
        this(Sentence.of(message), cause);
    }

    public UnfindableFault(Sentence sentence) {
        this(sentence, null);
    }

    public UnfindableFault(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
