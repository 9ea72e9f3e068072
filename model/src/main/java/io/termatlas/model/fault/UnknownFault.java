package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// A slug or a glossary that has not been published.
public final class UnknownFault extends Fault {
    private static final long serialVersionUID = 1L;

    public UnknownFault(String message) {
        this(message, null);
    }

    public UnknownFault(String message, @Nullable Throwable cause) {
        this(Sentence.of(message), cause);
    }

    public UnknownFault(Sentence sentence) {
        this(sentence, null);
    }

    public UnknownFault(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
