package io.termatlas.ingest.devalue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text that is no devalue text, or goes beyond what the caller's [rules][Devalue.Rules] allow.
///
/// The reason is a sentence without its full stop, quotes at most a part of the text, and names no setting: the caller
/// knows what its users call the rule.
public final class DevalueFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final @Nullable Rule rule;

    /// One of the caller's rules, which the text broke.
    public enum Rule {
        /// [Devalue.Rules#entries]
        ENTRIES,
        /// [Devalue.Rules#sparseLength]
        SPARSE_LENGTH,
        /// [Devalue.Rules#strict]
        STRICT
    }

    DevalueFault(String place, String reason) {
        this(place, reason, null);
    }

    DevalueFault(String place, String reason, @Nullable Rule rule) {
        super(reason);
        this.place = place;
        this.rule = rule;
    }

    /// Where in the text: `byte 17` where it is no JSON, `entry 3` where the JSON is no devalue text; empty for
    /// the text as a whole.
    public String place() {
        return place;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /// The rule that the text broke; empty when no rule would let it pass.
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }
}
