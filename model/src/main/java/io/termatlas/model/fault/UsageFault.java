package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// The command or request itself is wrong: an option, a parameter, a folder that is not there.
public final class UsageFault extends Fault {
    private static final long serialVersionUID = 1L;

    public UsageFault(String message) {
        this(message, null);
    }

    public UsageFault(String message, @Nullable Throwable cause) {
        this(Sentence.of(message), cause);
    }

    public UsageFault(Sentence sentence) {
        this(sentence, null);
    }

    public UsageFault(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
