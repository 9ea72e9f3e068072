package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// An error that the product raises on purpose. Anything else that is thrown is a defect of ours.
///
/// It has one sentence for the person concerned: what, where, why, what to do.
public abstract sealed class Fault extends RuntimeException
        permits UsageFault, UnknownFault, PayloadFault, StoreFault, RemovalFault, UnfindableFault, InterruptedFault {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    Fault(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /// What the user is told, once a [Wording] has made a text of it. The message has keys in place of the names
    /// of settings.
    public final Sentence sentence() {
        return sentence;
    }
}
