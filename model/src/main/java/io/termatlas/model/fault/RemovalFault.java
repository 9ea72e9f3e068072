package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// A run would remove more terms than it may; nothing was changed.
public final class RemovalFault extends Fault {
    private static final long serialVersionUID = 1L;

    public RemovalFault(String message) {
        this(message, null);
    }

    public RemovalFault(String message, @Nullable Throwable cause) {
        this(Sentence.of(message), cause);
    }

    public RemovalFault(Sentence sentence) {
        this(sentence, null);
    }

    public RemovalFault(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
