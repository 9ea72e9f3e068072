package io.termatlas.bench.report;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;

/// Whether a median keeps its limit.
enum Verdict {
    NO_LIMIT("–"),
    WITHIN("within"),
    ABOVE("above");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// @param ratio of ours to the peer; not looked at where the limit is absolute
    static Verdict of(Figure figure, double ours, double ratio) {
        return switch (figure.limit()) {
            case Limit.None none -> NO_LIMIT;
            case Limit.AtMost limit -> ours <= limit.most() ? WITHIN : ABOVE;
            case Limit.TimesPeer limit -> ratio <= limit.factor() ? WITHIN : ABOVE;
        };
    }
}
