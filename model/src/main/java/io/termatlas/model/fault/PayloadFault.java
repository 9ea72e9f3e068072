package io.termatlas.model.fault;

import org.jspecify.annotations.Nullable;

/// A payload that cannot be read as one. It becomes a dead letter; the run goes on.
public final class PayloadFault extends Fault {
    private static final long serialVersionUID = 1L;

    private final String place;

    /// @param place  where in the payload: `byte 17`, `entry 3`, `/relatedTerms/0`; empty for the payload as a whole
    /// @param reason what is wrong there
    public PayloadFault(String place, String reason) {
        this(place, reason, null);
    }

    public PayloadFault(String place, String reason, @Nullable Throwable cause) {
        super(Sentence.of(reason), cause);
        this.place = place;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return sentence().toString();
    }
}
