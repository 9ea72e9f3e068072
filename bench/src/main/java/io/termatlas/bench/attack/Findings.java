package io.termatlas.bench.attack;

import java.util.List;

/// What an attacker saw.
///
/// @param seen   a remark for the report, a sentence without a full stop
/// @param broken a sentence for each expectation that did not hold
record Findings(String seen, List<String> broken) {
    Findings {
        broken = List.copyOf(broken);
    }

    static Findings of(String seen) {
        return new Findings(seen, List.of());
    }
}
